namespace BotFramework;

/// <summary>Values kept for the length of one turn, by key or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>
{
    /// <summary>The value under the key, or null when there is none of this type.</summary>
    public T? Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? value as T : null;

    public T? Get<T>()
        where T : class => Get<T>(typeof(T).FullName!);

    public void Set<T>(string key, T value)
        where T : class => this[key] = value;

    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName!, value);
}
