using System.Reflection;

namespace Bot.Tests.Rules;

/// <summary>A sentence about who may use what, and how to find those who break it.</summary>
/// <param name="IsForbidden">Uses that break the rule, unless the user is exempt.</param>
/// <param name="ExemptNamespaces">These namespaces and all below them may.</param>
internal sealed record DependencyRule(string Sentence, Func<TypeUse, bool> IsForbidden, params IReadOnlyList<string> ExemptNamespaces)
{
    /// <summary>The uses that break the rule in the assembly.</summary>
    public IReadOnlyList<TypeUse> BrokenIn(Assembly assembly) =>
        [.. TypeUses.In(assembly.Location).Where(use => IsForbidden(use) && !IsExempt(use.User)).OrderBy(use => use.User, StringComparer.Ordinal)];

    public override string ToString() => Sentence;

    private bool IsExempt(string user) => ExemptNamespaces.Any(space => user.StartsWith(space + ".", StringComparison.Ordinal) || user == space);
}
