using Bot.Forms.AddDeals;
using Bot.Forms.EditDeals;
using Bot.Forms.LogNotes;
using Bot.Forms.RaiseRisks;

namespace Bot.Forms;

/// <summary>Every kind of form there is: the one registration line of each.</summary>
internal static class FormCatalogue
{
    private static readonly IForm[] All =
    [
        new LogNoteForm(),
        new AddDealForm(),
        new EditDealForm(),
        new RaiseRiskForm(),
    ];

    /// <summary>Null for what no button of ours opens.</summary>
    public static IForm? Named(string? name) => Array.Find(All, form => form.Name == name);
}
