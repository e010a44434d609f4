using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;

namespace Bot.Ledger.Tables;

/// <summary>Tells a refused write from trouble, and puts trouble into categories.</summary>
internal static class AzureTrouble
{
    /// <summary>The reason when the service refused a write because of what is stored; null for everything else.</summary>
    public static RefusalReason? Refusal(RequestFailedException exception) => exception.Status switch
    {
        409 when exception.ErrorCode == TableErrorCode.EntityAlreadyExists => RefusalReason.AlreadyExists,
        412 => RefusalReason.ChangedSince,
        404 when exception.ErrorCode == TableErrorCode.ResourceNotFound || exception.ErrorCode == TableErrorCode.EntityNotFound => RefusalReason.NotFound,
        _ => null,
    };

    /// <summary>The categorised exception; null when it is none of ours: cancelled by the caller, or a mistake in the code.</summary>
    public static StorageException? Of(Exception exception, string table, CancellationToken cancellation)
    {
        return exception switch
        {
            // After its last try the client throws all of them; the last says most.
            AggregateException { InnerExceptions: [.., var last] } => Of(last, table, cancellation),
            OperationCanceledException when cancellation.IsCancellationRequested => null,
            OperationCanceledException or RequestFailedException { Status: 0, InnerException: OperationCanceledException } =>
                New(StorageTrouble.TimedOut, "no answer in time"),
            RequestFailedException { Status: 0 } failed => New(StorageTrouble.Unreachable, failed.Message),
            RequestFailedException failed => New(Category(failed), $"{failed.Status} {failed.ErrorCode}"),
            AuthenticationFailedException => New(StorageTrouble.AccessDenied, "no token could be had"),
            HttpRequestException or IOException => New(StorageTrouble.Unreachable, exception.Message),
            _ => null,
        };

        StorageException New(StorageTrouble trouble, string what) => new(trouble, $"Table storage, {table}: {what}", exception);
    }

    private static StorageTrouble Category(RequestFailedException failed) => failed.Status switch
    {
        401 or 403 => StorageTrouble.AccessDenied,
        408 or 504 => StorageTrouble.TimedOut,
        500 when failed.ErrorCode == TableErrorCode.OperationTimedOut => StorageTrouble.TimedOut,
        409 when failed.ErrorCode == TableErrorCode.TableBeingDeleted => StorageTrouble.Busy,
        429 or 500 or 502 or 503 => StorageTrouble.Busy,
        413 => StorageTrouble.TooLarge,
        400 when failed.ErrorCode is "RequestBodyTooLarge" or "EntityTooLarge" or "PropertyValueTooLarge" => StorageTrouble.TooLarge,
        _ => StorageTrouble.Other,
    };
}
