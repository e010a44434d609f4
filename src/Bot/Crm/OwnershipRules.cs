using System.Collections.Immutable;
using Domain;
using Domain.Crm;
using Domain.Ledger;

namespace Bot.Crm;

/// <summary>
/// Reads the rules of fields that a CRM may own: <c>Crm:Default</c>, and <c>Crm:Fields</c> with a rule for each field, or a rule and the reason people are told.
/// </summary>
internal static class OwnershipRules
{
    /// <exception cref="InvalidOperationException">When a setting cannot be: the message names it and what is allowed.</exception>
    public static FieldOwnership Read(IConfiguration configuration) => new(
        configuration["Crm:Default"] is { Length: > 0 } usual ? Rule("Crm:Default", usual) : OwnershipRule.Override,
        configuration.GetSection("Crm:Fields").GetChildren().ToImmutableDictionary(NameOf, Of));

    /// <param name="crms">The CRMs that are connected.</param>
    /// <exception cref="InvalidOperationException">When something is to be sent to a CRM and none is there.</exception>
    public static void Check(FieldOwnership ownership, IEnumerable<ICrm> crms)
    {
        if (ownership.Proposes && !crms.Any())
            throw new InvalidOperationException("Crm: a rule is 'propose', but no CRM is connected that could take a change. Connect one, or say 'override' or 'refuse'.");
    }

    private static FieldRule Of(IConfigurationSection field)
    {
        var rule = Rule(field.Path, field.Value is { Length: > 0 } said ? said : field["Rule"] ?? "");
        if (rule == OwnershipRule.Propose && FieldNamed(field.Key)!.Clearance > Clearance.Money)
            throw new InvalidOperationException($"{field.Path} is 'propose', but not everybody who confirms a change may see that field. Say 'override' or 'refuse'.");
        return new(rule, field["Reason"]);
    }

    private static OwnershipRule Rule(string setting, string said) => Enum.TryParse<OwnershipRule>(said, ignoreCase: true, out var rule) && Enum.IsDefined(rule) && !char.IsAsciiDigit(said[0])
        ? rule
        : throw new InvalidOperationException($"{setting} is '{said}'; it can be 'override', 'propose' or 'refuse'.");

    private static string NameOf(IConfigurationSection field)
    {
        if (FieldNamed(field.Key) is not null)
            return field.Key;
        throw RecordKinds.Named(field.Key.Split('.')[0]) is { } kind
            ? new InvalidOperationException($"{field.Path} names no field of {kind.Name}; there are {string.Join(", ", kind.Fields.Select(known => FieldOwnership.NameOf(kind, known)))}.")
            : new InvalidOperationException($"{field.Path} names no field, such as opportunity.amount. Kinds are {string.Join(", ", RecordKinds.All.Select(known => known.Name))}.");
    }

    private static Field? FieldNamed(string name) => name.Split('.') is [var kind, var field] ? RecordKinds.Named(kind)?.FieldNamed(field) : null;
}
