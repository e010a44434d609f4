namespace BotFramework;

/// <summary>Asks Teams about the conversation of a turn: who is in it (in a team its members, else those of the chat), and what the team is made of.</summary>
public static class TeamsInfo
{
    /// <summary>One member.</summary>
    /// <param name="userId">The member's channel id, Entra object id or user principal name.</param>
    /// <exception cref="ErrorResponseException">The service refused; 404 when there is no such member.</exception>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        var (connector, serviceUrl, roster) = RosterOf(turnContext);
        return connector.GetMemberAsync(serviceUrl, roster, userId, cancellationToken);
    }

    /// <summary>One page of members; ask again with the answer's token until there is none.</summary>
    /// <param name="pageSize">The service's own size when null.</param>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = null, string? continuationToken = null,
        CancellationToken cancellationToken = default)
    {
        var (connector, serviceUrl, roster) = RosterOf(turnContext);
        return connector.GetPagedMembersAsync(serviceUrl, roster, pageSize, continuationToken, cancellationToken);
    }

    /// <summary>The channels of a team; General comes without a name.</summary>
    /// <param name="teamId">The team of the turn when null.</param>
    /// <exception cref="InvalidOperationException">The turn belongs to no team.</exception>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var (connector, serviceUrl, team) = TeamOf(turnContext, teamId);
        return (await connector.GetTeamChannelsAsync(serviceUrl, team, cancellationToken)).Conversations ?? [];
    }

    /// <summary>What a team is called.</summary>
    /// <param name="teamId">The team of the turn when null.</param>
    /// <exception cref="InvalidOperationException">The turn belongs to no team.</exception>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string? teamId = null, CancellationToken cancellationToken = default)
    {
        var (connector, serviceUrl, team) = TeamOf(turnContext, teamId);
        return connector.GetTeamDetailsAsync(serviceUrl, team, cancellationToken);
    }

    private static (ConnectorClient Connector, string ServiceUrl, string Team) TeamOf(ITurnContext turnContext, string? teamId)
    {
        var (connector, serviceUrl, _) = RosterOf(turnContext);
        var team = teamId ?? turnContext.Activity.GetChannelData<TeamsChannelData>()?.Team?.Id;
        return string.IsNullOrEmpty(team) ? throw new InvalidOperationException("The turn belongs to no team.") : (connector, serviceUrl, team);
    }

    private static (ConnectorClient Connector, string ServiceUrl, string Roster) RosterOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Adapter is not CloudAdapter { Connector: { } connector })
            throw new InvalidOperationException($"Only a turn on a {nameof(CloudAdapter)} can ask Teams.");
        var activity = turnContext.Activity;
        var team = activity.GetChannelData<TeamsChannelData>()?.Team?.Id;
        return (connector, activity.ServiceUrl, string.IsNullOrEmpty(team) ? activity.Conversation.Id : team);
    }
}
