namespace Bot.People;

/// <summary>The section <c>People</c> of the configuration.</summary>
public sealed class PeopleOptions
{
    public const string Section = "People";

    /// <summary>The aadObjectId of whoever becomes administrator by writing to the bot for the first time; empty for nobody.</summary>
    public string FirstAdministrator { get; set; } = "";

    internal bool IsValid => FirstAdministrator.Length == 0 || Guid.TryParse(FirstAdministrator, out _);
}
