namespace Bot.Import;

/// <summary>Nothing can be imported: the folder, the map or what it names is not usable. The message is for the person who asked.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
