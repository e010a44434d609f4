using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Channels;

/// <summary>A Teams channel or chat that belongs to one or more accounts.</summary>
public sealed record ChannelLink
{
    public required RecordId Id { get; init; }

    /// <summary>Id of the Teams channel or chat, without a thread.</summary>
    public string? Conversation { get; init; }

    public string? Name { get; init; }

    public ImmutableArray<RecordId> Accounts { get; init; }

    /// <summary>The account owner who linked it; what members of the tenant may see here rests on that.</summary>
    public RecordId? LinkedBy { get; init; }

    /// <summary>IANA name; the digest is sent by it.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Local time, HH:mm; empty for none.</summary>
    public string? DigestTime { get; init; }

    public static RecordKind<ChannelLink> Kind { get; } = new(
        "channelLink", 1, Home.Shared,
        [
            Fields.Conversation, Fields.Name, Fields.Accounts, Fields.LinkedBy, Fields.TimeZone, Fields.DigestTime,
        ],
        fields => new ChannelLink
        {
            Id = fields.Id,
            Conversation = fields.Get(Fields.Conversation),
            Name = fields.Get(Fields.Name),
            Accounts = fields.Get(Fields.Accounts) ?? [],
            LinkedBy = fields.Get(Fields.LinkedBy),
            TimeZone = fields.Get(Fields.TimeZone),
            DigestTime = fields.Get(Fields.DigestTime),
        })
    { TitleField = Fields.Conversation };

    public static class Fields
    {
        public static readonly Field<string?> Conversation = Field.Text("conversation");
        public static readonly Field<string?> Name = Field.Text("name");
        public static readonly Field<ImmutableArray<RecordId>?> Accounts = Field.References("accounts", "account");
        public static readonly Field<RecordId?> LinkedBy = Field.Reference("linkedBy", "person");
        public static readonly Field<string?> TimeZone = Field.Text("timeZone");
        public static readonly Field<string?> DigestTime = Field.Text("digestTime");
    }
}
