using System.Text;

namespace Bot.Tests.Documentation;

/// <summary>A command as it is typed, in words; quotation marks hold words together.</summary>
internal static class CommandLine
{
    public static IReadOnlyList<string> Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, isEmpty) = (false, true);
        foreach (var character in command + " ")
            switch (character)
            {
                case '"':
                    (isQuoted, isEmpty) = (!isQuoted, false);
                    break;
                case ' ' when !isQuoted:
                    if (!isEmpty)
                        words.Add(word.ToString());
                    word.Clear();
                    isEmpty = true;
                    break;
                default:
                    word.Append(character);
                    isEmpty = false;
                    break;
            }

        return words;
    }
}
