using System.Text;
using Standards.Checks.Engine.Running;
using Standards.Checks.Rules.PublicApi;

namespace Standards.Checks.Tests.PublicApi;

public sealed class PublicApiCheckTests : IDisposable
{
    private const string Path = "src/Orders/PublicApi.txt";
    private const string Head = "# unreleased 1.2.0\n";
    private const string Basket = "public class Orders.Basket\npublic Orders.Basket.Basket()\n";
    private const string Add = "public void Orders.Basket.Add()\n";
    private const string Clear = "public void Orders.Basket.Clear()\n";

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(Head + Basket + Add + Clear)]
    [InlineData("# released 1.1.0\n" + Clear + Basket + Head + Add)]
    [InlineData(
        "\uFEFF# A comment\r\n\r\n# unreleased 1.2.0\r\npublic void Orders.Basket.Clear()\r\n  public void Orders.Basket.Add()\r\n"
            + "public Orders.Basket.Basket()\r\npublic class Orders.Basket")]
    public void Recorded_API_is_silent(string file) => Assert.Empty(Run(file, "1.2.0", "Add", "Clear"));

    [Fact]
    public void Addition_is_listed_with_the_command() => Assert.Equal(
        ["STD4650 src/Orders/PublicApi.txt(1,1): of the public API of 'Orders', 1 declaration is not recorded: 'public void Orders.Basket.Clear()'. If others "
            + "may use it so, run: dotnet build src/Orders/Orders.csproj -t:StandardsPublicApi."],
        Run(Head + Basket + Add, "1.2.0", "Add", "Clear"));

    [Fact]
    public void Many_additions_are_counted() => Assert.Equal(
        ["STD4650 src/Orders/PublicApi.txt(1,1): of the public API of 'Orders', 6 declarations are not recorded and 1 declaration is recorded and gone: "
            + "'public class Orders.Basket', 'public Orders.Basket.Basket()', 'public void Orders.Basket.Add()' and 3 more. If others may use it so, run: "
            + "dotnet build src/Orders/Orders.csproj -t:StandardsPublicApi."],
        Run(Head + "public class Orders.Gone\n", "1.2.0", "Add", "Clear", "Count", "Drop"));

    [Fact]
    public void Removal_of_what_was_released_needs_a_major_version()
    {
        Assert.Equal(
            ["STD4651 src/Orders/PublicApi.txt(5,1): 'public void Orders.Basket.Clear()' of 1.2.0 is gone. Put it back, with [Obsolete] if it should go later, "
                + "or raise the version from 1.3.0 to 2.0.0 and run: dotnet build src/Orders/Orders.csproj -t:StandardsPublicApi."],
            Run(Head + Basket + Add + Clear, "1.3.0", "Add"));
        Assert.Equal(["STD4650"], Ids(Run(Head + Basket + Add + Clear, "1.2.0", "Add")));
        Assert.Equal(["STD4650"], Ids(Run(Head + Basket + Add + Clear, "1.2.0-beta.2", "Add")));
        Assert.Equal(["STD4650"], Ids(Run(Head + Basket + Add + Clear, "2.0.0-beta.1", "Add")));
        Assert.Equal(["STD4651"], Ids(Run("# released 1.1.0\n" + Basket + Add + Clear + Head, "1.2.0", "Add")));
        // A published version is released, whatever is built.
        Assert.Equal(["STD4651"], Ids(Run(Head + Basket + Add + Clear, "1.2.0", ["Add"], "1.2.0")));
        Assert.Equal(["STD4650"], Ids(Run(Head + Basket + Add + Clear, "1.3.0", ["Add"], "1.1.0")));
    }

    [Fact]
    public void Before_one_a_minor_version_may_break()
    {
        const string file = "# released 0.3.1\n" + Basket + Add + Clear + "# unreleased 0.4.0\n";

        Assert.Equal(["STD4650"], Ids(Run(file, "0.4.0", "Add")));
        Assert.Contains(
            "from 0.3.2 to 0.4.0", Assert.Single(Run(file.Replace("0.4.0", "0.3.2", StringComparison.Ordinal), "0.3.2", "Add")), StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_declaration_is_shown_beside_the_old_one() => Assert.Equal(
        ["STD4651 src/Orders/PublicApi.txt(4,1): 'public int Orders.Basket.Add()' of 1.2.0 is now 'public void Orders.Basket.Add()'. Put it back, beside the "
            + "new one if need be, or raise the version from 1.3.0 to 2.0.0 and run: dotnet build src/Orders/Orders.csproj -t:StandardsPublicApi."],
        Run(Head + Basket + "public int Orders.Basket.Add()\n", "1.3.0", "Add"));

    [Fact]
    public void New_member_of_a_released_interface_breaks_who_implements_it()
    {
        const string file = Head + "public interface Orders.IBasket\nvoid Orders.IBasket.Add()\n";
        var assembly = ApiAssembly.Bytes(("Orders.IBasket", ["Add", "Clear"]));

        Assert.Equal(
            ["STD4651 src/Orders/PublicApi.txt(2,1): who implements 'Orders.IBasket' of 1.2.0 now has to write 'void Orders.IBasket.Clear()'. Give it a body, "
                + "or raise the version from 1.3.0 to 2.0.0 and run: dotnet build src/Orders/Orders.csproj -t:StandardsPublicApi."],
            Run(file, "1.3.0", assembly));
        Assert.Equal(["STD4650"], Ids(Run(file, "1.2.0", assembly)));
    }

    [Fact]
    public void Version_below_the_recorded_one_is_found() => Assert.Equal(
        ["STD4655 src/Orders/PublicApi.txt(1,1): the public API was recorded for 2.0.0, and 'Orders' is built as 1.3.0, which promises users of it that "
            + "nothing broke. Raise the version to 2.0.0, or take the file of the branch of that version."],
        Run("# released 1.2.0\n# unreleased 2.0.0\n" + Basket + Add, "1.3.0", "Add"));

    [Theory]
    [InlineData("<<<<<<< HEAD\n", "1,1): git left a conflict here. Take the line of either side that says what the code has, and run the command.")]
    [InlineData("", "1,1): no heading says of which version the declarations are. Write '# unreleased ' and the version above them.")]
    [InlineData("public class Orders.Basket\n", "1,1): the declaration stands above the first heading. Write '# unreleased ' and the version above it.")]
    [InlineData("# unreleased one\n", "1,1): the heading names 'one', which is no version. Write a version: 1.2.0.")]
    [InlineData(Head + Add + Add, "3,1): the declaration stands in line 2 already. Remove one of the two lines.")]
    [InlineData(
        Head + Add + Head, "3,1): there is a heading of the kind already, of 1.2.0. Remove the heading, so that its declarations stand below the other one.")]
    [InlineData("# released 1.0.0\n" + Add + Head + Add, "4,1): the declaration stands in line 2 already. Remove one of the two lines.")]
    public void Malformed_file_is_named_by_line(string file, string expected) => Assert.Equal([$"STD4652 {Path}({expected}"], Run(file, "1.2.0", "Add"));

    [Fact]
    public void File_that_is_no_text_is_named()
    {
        _repository.With(Path, [0, 1, 2]);

        Assert.Equal(
            [$"STD4652 {Path}(1,1): the file is binary, not text. Delete it and run: dotnet build src/Orders/Orders.csproj -t:StandardsPublicApi."],
            Check("1.2.0", ApiAssembly.Bytes(("Orders.Basket", [])), "", ""));
    }

    [Fact]
    public void Hostile_file_has_few_findings_and_ends()
    {
        var file = new StringBuilder(Head);
        for (var i = 0; i < 200_000; i++)
        {
            file.Append("public void Orders.Basket.Add(").Append('<', i % 50).Append(i).Append(")\n");
        }

        Assert.Equal(1001, Run(file.ToString(), "1.3.0", "Add").Length);
        Assert.Equal(20, Run(string.Concat(Enumerable.Repeat(Add, 100_000)), "1.2.0", "Add").Length);
    }

    [Fact]
    public void Assembly_that_cannot_be_read_is_named()
    {
        _repository.With(Path, Head);

        Assert.Equal(
            ["STD4653 src/Orders/Orders.csproj(1,1): the public API of 'Orders' is not compared, because its assembly has metadata that cannot be read. Build "
                + "again; if the assembly is made by another tool than a .NET compiler, write <StandardsPublicApi>false</StandardsPublicApi>."],
            Check("1.2.0", "no assembly"u8.ToArray(), "", ""));
    }

    [Fact]
    public void File_decides_unless_the_project_does()
    {
        var assembly = ApiAssembly.Bytes(("Orders.Basket", ["Add"]));

        Assert.Empty(Check("1.2.0", assembly, "", ""));
        Assert.Equal(
            ["STD4650 src/Orders/Orders.csproj(1,1): the public API of 'Orders' is not recorded: there is no src/Orders/PublicApi.txt. Run: dotnet build "
                + "src/Orders/Orders.csproj -t:StandardsPublicApi."],
            Check("1.2.0", assembly, "", "true"));
        _repository.With(Path, Head);
        Assert.Empty(Check("1.2.0", assembly, "", "false"));
    }

    [Fact]
    public void Record_promotes_what_was_released()
    {
        var members = ApiReader.Read(Write(ApiAssembly.Bytes(("Orders.Basket", ["Add", "Clear"]))), CancellationToken.None);
        var first = ApiRecord.Write("Orders", null, members, "1.2.0", "");
        Assert.Equal("# Public API of Orders. Written by: dotnet build -t:StandardsPublicApi\n" + Head + Basket + Add + Clear, first);
        Assert.Equal(first, ApiRecord.Write("Orders", ApiFile.Parse(first), members, "1.2.0", ""));

        var more = ApiReader.Read(Write(ApiAssembly.Bytes(("Orders.Basket", ["Add", "Clear", "Count"]))), CancellationToken.None);
        var next = ApiRecord.Write("Orders", ApiFile.Parse(first), more, "1.3.0", "");
        Assert.EndsWith(
            "# released 1.2.0\n" + Basket + Add + Clear + "# unreleased 1.3.0\npublic void Orders.Basket.Count()\n", next, StringComparison.Ordinal);
        // A local build whose version is lower takes nothing back.
        Assert.Equal(next, ApiRecord.Write("Orders", ApiFile.Parse(next), more, "1.0.0", ""));
        Assert.EndsWith("# unreleased 1.4.0\n", ApiRecord.Write("Orders", ApiFile.Parse(next), more, "1.4.0", ""), StringComparison.Ordinal);
    }

    private static string[] Ids(string[] findings) => [.. findings.Select(f => f[..7])];

    private string[] Run(string file, string version, params string[] methods) => Run(file, version, methods, "");

    private string[] Run(string file, string version, string[] methods, string baseline)
    {
        _repository.With(Path, file);
        return Check(version, ApiAssembly.Bytes(("Orders.Basket", methods)), baseline, "");
    }

    private string[] Run(string file, string version, byte[] assembly)
    {
        _repository.With(Path, file);
        return Check(version, assembly, "", "");
    }

    private string[] Check(string version, byte[] assembly, string baseline, string apiSwitch)
    {
        var project = new ProjectFacts
        {
            Path = "src/Orders/Orders.csproj",
            Name = "Orders",
            OutputType = "Library",
            AssemblyPath = Write(assembly),
            Output = OutputFacts.Parse([$"version={version}", $"baseline={baseline}", $"apiSwitch={apiSwitch}", $"api={_repository.Root}/{Path}"]),
        };
        return [.. new PublicApiCheck().Check(project, _repository.Context()).Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}")];
    }

    private string Write(byte[] assembly)
    {
        var path = $"{_repository.Root}/Orders.dll";
        File.WriteAllBytes(path, assembly);
        return path;
    }
}
