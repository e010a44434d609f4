using Domain.People;

namespace Bot.Updates.Access;

/// <summary>The roles as people call them.</summary>
internal static class Roles
{
    public static string Name(Role role) => role switch
    {
        Role.Administrator => "administrator",
        Role.GlobalAccountManager => "global account manager",
        Role.Executive => "executive",
        Role.RegionalManager => "regional manager",
        Role.Seller => "seller",
        Role.TeamMember => "team member",
        _ => "viewer",
    };

    /// <summary>"an administrator", "a seller".</summary>
    public static string WithArticle(Role role) => role is Role.Administrator or Role.Executive ? $"an {Name(role)}" : $"a {Name(role)}";
}
