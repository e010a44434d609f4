namespace Bot.Rendering;

/// <summary>What buttons ask the bot to do: the verbs of Action.Execute, and the names of what travels with them. Old cards keep them for ever.</summary>
public static class Verbs
{
    /// <summary>Answer the kept question <see cref="QuestionKey"/> in place of the card, for whoever pressed.</summary>
    public const string Ask = "ask";

    /// <summary>The same as a message of its own: the card stays what it is.</summary>
    public const string AskBelow = "ask-below";

    /// <summary>The same, answered in the private chat of whoever pressed.</summary>
    public const string AskPrivately = "ask-privately";

    /// <summary>Show more of the <see cref="Record"/> of <see cref="Kind"/> in place of the card, for whoever pressed.</summary>
    public const string ShowRecord = "show-record";

    /// <summary>Offer the answer to the kept question as a file.</summary>
    public const string Export = "export";

    /// <summary>Undo the row <see cref="Row"/>.</summary>
    public const string Undo = "undo";

    /// <summary>Make a proposed update that waits under <see cref="ProposalKey"/>.</summary>
    public const string Apply = "apply";

    public const string Discard = "discard";

    /// <summary>Choose what is missing of a proposal that waits under <see cref="ProposalKey"/>; what is chosen travels under the name of what it fills.</summary>
    public const string Choose = "choose";

    /// <summary>Do with the record <see cref="Record"/> as <see cref="RowAction"/> says, and show the list <see cref="QuestionKey"/>, where there is one, again.</summary>
    public const string Settle = "settle";

    /// <summary>Show what can be done about the alert <see cref="Record"/>, to whoever pressed, above the list <see cref="QuestionKey"/>.</summary>
    public const string ShowAlert = "show-alert";

    /// <summary>Do about the alert <see cref="Record"/> as <see cref="RowAction"/> says, with <see cref="UntilInput"/>, <see cref="ReasonInput"/> or <see cref="PersonInput"/>.</summary>
    public const string AnswerAlert = "answer-alert";

    /// <summary>Save the settings of the conversation: <see cref="AccountsInput"/>, <see cref="DigestInput"/>, <see cref="TimeZoneInput"/>.</summary>
    public const string SaveSetup = "save-setup";

    /// <summary>Show the setup with all accounts of whoever pressed, to them alone.</summary>
    public const string ShowSetup = "show-setup";

    /// <summary>Save one's own settings: <see cref="TimeZoneInput"/>, <see cref="NumbersInput"/>, <see cref="DigestInput"/>.</summary>
    public const string SaveSettings = "save-settings";

    /// <summary>Save what is told by itself: <see cref="RulesInput"/>, <see cref="DaysInput"/>, <see cref="DigestInput"/>, <see cref="QuietFromInput"/>, <see cref="QuietUntilInput"/>.</summary>
    public const string SaveAlerts = "save-alerts";

    /// <summary>Send the digest as it would be now, as a message of its own.</summary>
    public const string TestDigest = "test-digest";

    /// <summary>Propose to put <see cref="PersonInput"/> on the team of <see cref="Account"/>.</summary>
    public const string AddToTeam = "add-to-team";

    /// <summary>Propose to take <see cref="MemberInput"/> off the team of <see cref="Account"/>.</summary>
    public const string RemoveFromTeam = "remove-from-team";

    /// <summary>Say who one is: <see cref="PersonInput"/> or <see cref="NameInput"/>.</summary>
    public const string Introduce = "introduce";

    /// <summary>Confirm that <see cref="Claimant"/> is who they say they are.</summary>
    public const string ConfirmPerson = "confirm-person";

    public const string RefusePerson = "refuse-person";

    public const string QuestionKey = "q";

    /// <summary>Names the <see cref="Rendering.Trail"/> of an answer's button.</summary>
    public const string Trail = "t";
    public const string Row = "row";
    public const string Record = "record";

    /// <summary>The kind of <see cref="Record"/>, as the ledger names it.</summary>
    public const string Kind = "kind";
    public const string RowAction = "do";
    public const string ProposalKey = "p";

    /// <summary>The box of each of several changes begins so; its place, from 0, follows.</summary>
    public const string PartInput = "part";
    public const string PersonInput = "person";
    public const string NameInput = "name";
    public const string Claimant = "claimant";

    /// <summary>Which message of those that are said unasked the button is of.</summary>
    public const string Said = "said";

    /// <summary>Names the kind of form that a button opens, or a dialog sends.</summary>
    public const string Form = "form";

    /// <summary>Names a card, so that pressing twice saves once.</summary>
    public const string Card = "card";

    /// <summary>The ledger's position that a card shows.</summary>
    public const string Seen = "seen";
    public const string Account = "account";
    public const string AccountsInput = "accounts";
    public const string DigestInput = "digest";
    public const string TimeZoneInput = "zone";
    public const string NumbersInput = "numbers";
    public const string MemberInput = "member";
    public const string UntilInput = "until";
    public const string RulesInput = "rules";

    /// <summary>Those of <see cref="RulesInput"/> that are of one subject.</summary>
    public static string RulesOf(string subject) => $"{RulesInput}-{subject}";

    public const string DaysInput = "days";
    public const string QuietFromInput = "quiet-from";
    public const string QuietUntilInput = "quiet-until";
    public const string ReasonInput = "reason";
}
