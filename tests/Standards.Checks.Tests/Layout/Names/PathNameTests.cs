using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Layout.Names;

/// <summary>Names that one system holds and another one does not, so no file of them is written.</summary>
public sealed class PathNameTests
{
    [Fact]
    public void Files_that_differ_in_case_are_STD2021() => FindingAssert.Only(
        Run("src/Order.cs", "src/OrderLine.cs", "src/order.cs"), "STD2021", "src/order.cs(0,0)",
        "the file 'src/order.cs' differs from 'src/Order.cs' only in case",
        "Remove or rename one of them: Windows and macOS hold only one of 'src/order.cs' and 'src/Order.cs'");

    [Fact]
    public void Folders_that_differ_in_case_are_found_once() => FindingAssert.Only(
        Run("src/Orders/A/a.cs", "src/orders/B/b.cs", "src/orders/C/c.cs", "src/orders/d.cs"), "STD2021", "src/orders/B/b.cs(0,0)",
        "the folder 'src/orders' differs from 'src/Orders' only in case",
        "Move the files of one into the other: Windows and macOS hold only one of 'src/orders' and 'src/Orders'");

    [Fact]
    public void Equal_files_in_two_spellings_of_a_folder_are_one_finding() =>
        Assert.Equal(["src/orders/a.cs(0,0) STD2021"], Run("src/Orders/a.cs", "src/orders/a.cs").Places());

    [Theory]
    [InlineData("docs/aux.md", "the name 'aux.md' is that of a device on Windows", "docs/aux-1.md")]
    [InlineData("NUL", "the name 'NUL' is that of a device on Windows", "NUL-1")]
    [InlineData("a/Com1.tar.gz", "the name 'Com1.tar.gz' is that of a device on Windows", "a/Com1-1.tar.gz")]
    [InlineData("con/a.md", "the name 'con' is that of a device on Windows", "con-1/a.md")]
    [InlineData("a/b.", "the name 'b.' ends in a dot, which Windows cuts off", "a/b")]
    [InlineData("a /b", "the name 'a ' ends in a space, which Windows cuts off", "a/b")]
    [InlineData("a/b:c", "the path holds ':', which Windows does not allow in a name", "a/b-c")]
    [InlineData("a/b\\c", "the path holds '\\', which Windows does not allow in a name", "a/b-c")]
    [InlineData("a/b?.md", "the path holds '?', which Windows does not allow in a name", "a/b-.md")]
    [InlineData("a/b\u0001.md", "the path holds the control character 1, which Windows does not allow in a name", "a/b-.md")]
    public void Name_that_Windows_cannot_hold_is_STD2022(string path, string message, string name) =>
        FindingAssert.Only(Run(path), "STD2022", $"{path}(0,0)", message, $"Rename it to '{name}' with 'git mv', and correct what refers to it");

    [Theory]
    [InlineData("docs/auxiliary.md")]
    [InlineData("com/com0.md")]
    [InlineData("lpt10.md")]
    [InlineData(".gitignore")]
    [InlineData("a/..b/c d.md")]
    public void Other_names_are_silent(string path) => Assert.Empty(Run(path));

    [Fact]
    public void Path_of_more_than_240_characters_is_found()
    {
        var longest = string.Concat(Enumerable.Repeat("folder/", 33)) + "file12.md";
        Assert.Equal(240, longest.Length);

        Assert.Empty(Run(longest));
        Assert.Equal(
            "the path is 241 characters long, more than 240, and Windows holds 260 with the folder of the clone", Assert.Single(Run(longest + "x")).Message);
    }

    [Fact]
    public void Policy_cannot_allow_them() =>
        Assert.Equal(["aux(0,0) STD2022", "b(0,0) STD2021"], Run(LayoutFindings.Policy("layout: { allowed: '**' }"), "B", "aux", "b").Places());

    [Fact]
    public void More_than_a_thousand_are_counted_and_no_longer_listed() =>
        Assert.Equal(1001, Run([.. Enumerable.Range(0, 5000).Select(i => $"aux/{i:D4}")]).Count);

    private static IReadOnlyList<Finding> Run(params string[] paths) => Run(Policy.Default, paths);

    private static Finding[] Run(Policy policy, params string[] paths)
    {
        var snapshot = new RepositorySnapshot("/nowhere", paths.Select(path => new SourceFile("/nowhere", path, 1, 1)));
        return [.. new LayoutPathCheck().Check([], new CheckContext(snapshot, policy, TestDay.Today, CancellationToken.None))];
    }
}
