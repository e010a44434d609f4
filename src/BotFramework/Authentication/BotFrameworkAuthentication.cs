namespace BotFramework;

/// <summary>Who may speak to the bot, and how the bot proves itself when it speaks.</summary>
public abstract class BotFrameworkAuthentication
{
    internal abstract InboundDoor Door { get; }

    internal abstract ConnectorClient Connector { get; }
}
