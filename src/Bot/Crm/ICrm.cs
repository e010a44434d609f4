using System.Collections.Immutable;
using Domain.Ledger;

namespace Bot.Crm;

/// <summary>
/// A CRM, as far as the bot needs one. An adapter speaks its API and turns what it says into records of ours: times get their zone, days stay days, amounts get
/// their currency, picklists become our values.
/// </summary>
/// <remarks>
/// Pages may overlap, repeat themselves and come out of order; what is read twice is written once. Expected trouble is a value; an exception is taken for
/// <see cref="CrmTrouble.Later"/>.
/// </remarks>
public interface ICrm
{
    /// <summary>The name of the source in the ledger, such as "salesforce". Where imports bear the same name, their records are the same records.</summary>
    string Name { get; }

    /// <summary>The next page of what has changed.</summary>
    /// <param name="cursor">Where the page before ended: a delta link or a watermark, opaque to the bot. Null: from the beginning, with all there is.</param>
    Task<CrmReading> ReadAsync(string? cursor, CancellationToken cancellation);

    /// <summary>Changes a record, if it still has the version; all of the values or none.</summary>
    Task<CrmWriting> WriteAsync(CrmWrite write, CancellationToken cancellation);
}

/// <summary>What came of reading a page.</summary>
public abstract record CrmReading
{
    private CrmReading() { }

    /// <param name="Next">Where the next page begins, and where to go on another day.</param>
    /// <param name="HasMore">False when nothing more has changed for now.</param>
    public sealed record Page(ImmutableArray<CrmRecord> Records, string Next, bool HasMore) : CrmReading;

    /// <summary>The CRM does not know the cursor any more: it is read from the beginning.</summary>
    public sealed record CursorExpired : CrmReading;

    public sealed record Failed(CrmTrouble Trouble) : CrmReading;
}

/// <param name="ExternalId">The record's id in the CRM.</param>
/// <param name="Values">By the names of our fields; references are ids of the CRM. <see cref="FieldValue.Empty"/> clears.</param>
/// <param name="Version">The change is for the record as it was then: an ETag, a system modification stamp.</param>
/// <param name="Key">The same whenever the same change is sent again, for CRMs that recognise it.</param>
public sealed record CrmWrite(RecordKind Kind, string ExternalId, ImmutableDictionary<string, FieldValue> Values, string Version, string Key);

/// <summary>What came of a change.</summary>
public abstract record CrmWriting
{
    private CrmWriting() { }

    /// <param name="Now">The record as it is since.</param>
    public sealed record Taken(CrmRecord Now) : CrmWriting;

    /// <summary>The record has another version. Nothing was changed.</summary>
    /// <param name="Now">The record as it is.</param>
    public sealed record Moved(CrmRecord Now) : CrmWriting;

    public sealed record Failed(CrmTrouble Trouble) : CrmWriting;
}

/// <summary>Why the CRM did not do what was asked, by what to do about it.</summary>
public abstract record CrmTrouble
{
    private CrmTrouble() { }

    /// <summary>Throttled, down, out of time: the same helps later. A change may have been taken all the same.</summary>
    /// <param name="After">How long the CRM wants to be left alone; null when it did not say.</param>
    public sealed record Later(TimeSpan? After) : CrmTrouble;

    /// <summary>It does not do it, however often it is asked.</summary>
    /// <param name="Why">In the CRM's words, for whoever wanted it.</param>
    public sealed record Refused(string Why) : CrmTrouble;

    /// <summary>The record is not there any more.</summary>
    public sealed record Gone : CrmTrouble;
}
