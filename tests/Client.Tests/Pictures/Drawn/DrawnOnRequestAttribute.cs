using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Client.Tests.Pictures.Drawn;

/// <summary>Makes pictures for the repository and checks nothing: it is there only when <c>tests/pictures</c> asks for it, and no test that is skipped otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(OnRequest))]
public sealed class DrawnOnRequestAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : FactAttribute(file, line);

/// <summary>Finds what is drawn on request, when it is requested.</summary>
public sealed class OnRequest : IXunitTestCaseDiscoverer
{
    private readonly FactDiscoverer facts = new();

    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        Environment.GetEnvironmentVariable("DRAW_PICTURES") == "1" ? facts.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}
