using Bot.People;

namespace Bot.Updates;

/// <summary>How the ledger names the message that something was said in.</summary>
internal static class SaidIn
{
    /// <param name="id">Of the message in its conversation, which Teams also names when the message is edited or deleted.</param>
    public static string Message(ConversationPlace place, string id) => $"{place.Key}|{id}";
}
