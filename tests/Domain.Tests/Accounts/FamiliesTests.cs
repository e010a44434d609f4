using Domain.Accounts;
using Xunit;

namespace Domain.Tests.Accounts;

public sealed class FamiliesTests
{
    private static readonly RecordId Parent = new("parent"), Child = new("child"), Grandchild = new("grandchild"), Other = new("other");

    [Fact]
    public void A_family_is_an_account_and_everything_below_it()
    {
        var families = new Families([An(Parent), An(Child, parent: Parent), An(Grandchild, parent: Child), An(Other)]);

        Assert.Equal(new[] { Child, Grandchild, Parent }, families.Members(Parent).Order());
        Assert.Equal(Parent, families.Root(Grandchild));
        Assert.Equal([Other], families.Members(Other));
    }

    [Fact]
    public void What_was_merged_counts_where_it_was_merged_into_and_brings_its_subsidiaries()
    {
        var families = new Families([An(Parent), An(Other, mergedInto: Parent), An(Child, parent: Other)]);

        Assert.Equal(Parent, families.Canonical(Other));
        Assert.Equal(new[] { Child, Parent }, families.Members(Other).Order());
    }

    [Fact]
    public void A_loop_that_a_bad_import_made_ends()
    {
        var families = new Families([An(Parent, parent: Child), An(Child, parent: Parent), An(Other, mergedInto: Grandchild), An(Grandchild, mergedInto: Other)]);

        Assert.Equal(new[] { Child, Parent }, families.Members(Parent).Order());
        Assert.Contains(families.Canonical(Other), new[] { Other, Grandchild });
        Assert.Contains(families.Root(Parent), new[] { Parent, Child });
    }

    [Fact]
    public void Overlapping_families_share_no_member()
    {
        var families = new Families([An(Parent), An(Child, parent: Parent), An(Grandchild, parent: Child), An(Other, mergedInto: Grandchild)]);

        var nearest = families.NearestOf([Child, Parent, Other]);

        Assert.Equal((Parent, Child, Grandchild), (nearest[Parent], nearest[Child], nearest[Grandchild]));
        Assert.Equal(3, nearest.Count);
    }

    [Fact]
    public void Accounts_in_a_loop_count_once()
    {
        var families = new Families([An(Parent, parent: Child), An(Child, parent: Parent)]);

        Assert.Equal(2, families.NearestOf([Parent, Child]).Count);
    }

    private static Account An(RecordId id, RecordId? parent = null, RecordId? mergedInto = null) => new() { Id = id, Parent = parent, MergedInto = mergedInto };
}
