using System.Reflection;

namespace Bot.Tests.Rules;

/// <summary>A sentence about who may use what, and how to find those who break it.</summary>
/// <param name="IsForbidden">Uses that break the rule, unless the user is exempt.</param>
/// <param name="ExemptNamespaces">These namespaces and all below them may.</param>
internal sealed record DependencyRule(string Sentence, Func<TypeUse, bool> IsForbidden, params IReadOnlyList<string> ExemptNamespaces)
{
    /// <summary>True when uses within the assembly count as well.</summary>
    public bool LooksWithin { get; init; }

    /// <summary>The uses that break the rule in the assembly.</summary>
    public IReadOnlyList<TypeUse> BrokenIn(Assembly assembly) =>
        [.. TypeUses.In(assembly.Location).Where(use => (LooksWithin || use.Assembly != assembly.GetName().Name) && IsForbidden(use) && !IsExempt(use.User)).OrderBy(use => use.User, StringComparer.Ordinal)];

    public override string ToString() => Sentence;

    private bool IsExempt(string user) => ExemptNamespaces.Any(space => user.StartsWith(space + ".", StringComparison.Ordinal) || user == space);
}
