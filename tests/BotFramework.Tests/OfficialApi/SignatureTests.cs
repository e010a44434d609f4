using Testing;
using Xunit;

namespace BotFramework.Tests.OfficialApi;

public sealed class SignatureTests
{
    /// <summary>In the SDK, but not among the types whose members were listed.</summary>
    private static readonly string[] NamedOnly =
    [
        "AppBasedLinkQuery", "Error", "ErrorResponse", "ErrorResponseException", "IEventActivity", "IMessageDeleteActivity", "IMessageReactionActivity",
        "IMessageUpdateActivity", "ITypingActivity", "MeetingDetailsBase", "MeetingEndEventDetails", "MeetingEventDetails",
        "MeetingParticipantsEventDetails", "MeetingStartEventDetails", "MessageActionsPayload", "MessageActionsPayloadBody", "MessageActionsPayloadFrom",
        "MessageActionsPayloadUser", "MessageReaction", "ReadReceiptInfo", "TeamDetails", "TeamsChannelDataSettings",
        "TeamsMeetingMember", "TurnContextStateCollection", "UserMeetingDetails",
    ];

    /// <summary>Not in the SDK's packages. Only the seam file of a bot may use these, and ConnectorFailure, which both builds compile.</summary>
    private static readonly string[] OursAlone =
    [
        "BotFrameworkServices", "ConnectorCalls", "ConnectorFailure", "ConnectorFailures", "ConversationReferenceJson", "HttpResponseMessageWrapper", "RawJson",
    ];

    /// <summary>The container builds it, in both SDKs, from what it finds.</summary>
    private static readonly string[] OurMembers = ["ConfigurationBotFrameworkAuthentication.ctor(IServiceProvider services)"];

    [Fact]
    public void Every_public_member_of_a_mirrored_type_is_one_of_the_official_SDK()
    {
        var official = Lines("sdk-api.txt").ToHashSet();

        var strangers = PublicTypes().Where(type => IsListed(type)).SelectMany(Signatures.Of).Where(member => !official.Contains(member)).Except(OurMembers);

        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_public_type_is_the_SDKs_or_listed_as_our_own()
    {
        var named = Lines("sdk-type-names.txt").ToHashSet();

        Assert.All(PublicTypes().Where(type => !IsListed(type)), type => Assert.Contains(Signatures.Name(type), (string[])[.. NamedOnly, .. OursAlone]));
        Assert.All(NamedOnly, name => Assert.Contains(name, named));
        Assert.All(OursAlone, name => Assert.DoesNotContain(name, named));
    }

    [Fact]
    public void The_guard_sees_a_member_that_the_SDK_does_not_have()
    {
        var official = Lines("sdk-api.txt").ToHashSet();

        Assert.Contains("Planted.Invented(String text=) : Task<Int32>", Signatures.Of(typeof(Planted)));
        Assert.DoesNotContain(Signatures.Of(typeof(Planted)), official.Contains);
    }

    [Fact]
    public void No_public_member_shows_how_JSON_is_read()
    {
        var shown = PublicTypes().Where(type => !OursAlone.Contains(type.Name)).SelectMany(Signatures.Of)
            .Where(member => member.Contains("Json", StringComparison.Ordinal));

        Assert.Empty(shown);
    }

    private static Type[] PublicTypes() => typeof(Activity).Assembly.GetExportedTypes();

    private static bool IsListed(Type type) => Lines("sdk-api.txt").Any(line => line.StartsWith(Signatures.Name(type) + ".", StringComparison.Ordinal));

    private static string[] Lines(string file) => File.ReadAllLines(Repository.At("tests", "BotFramework.Tests", "OfficialApi", file));

    private sealed class Planted
    {
        private Planted()
        {
        }

        public static Task<int> Invented(string? text = null) => Task.FromResult(text?.Length ?? 0);
    }
}
