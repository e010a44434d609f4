namespace Bot.Import;

/// <summary>Is told how far an import has come.</summary>
public interface IImportWatcher
{
    void Read(string file, int rows);

    void Written(int changes, int of);
}

internal sealed class SilentWatcher : IImportWatcher
{
    public void Read(string file, int rows) { }

    public void Written(int changes, int of) { }
}
