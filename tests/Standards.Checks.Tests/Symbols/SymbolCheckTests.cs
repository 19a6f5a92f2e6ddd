using Standards.Checks.Engine.Running;
using Standards.Checks.Rules.Symbols;

namespace Standards.Checks.Tests.Symbols;

public sealed class SymbolCheckTests : IDisposable
{
    private const string Link = SymbolAssembly.Link;
    private const string GitHub = SymbolAssembly.GitHub;

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Linked_sources_are_silent(bool isEmbedded) => Assert.Empty(Run(
        Write(Link, isEmbedded, ("/_/src/Order.cs", false), ("/_1/Made.cs", true), ("lexer.l", false)),
        "pathMap=/home/ci/=/_/,/home/ci/obj/=/_1/",
        "ci=true",
        GitHub,
        "revision=5f3a"));

    [Fact]
    public void Known_remote_without_a_link_is_found()
    {
        var path = Write("", isEmbedded: true, ("/_/src/Order.cs", false));

        Assert.Equal(
            ["STD4640 src/Orders/Orders.csproj(1,1): the PDB of 'Orders' has no Source Link, although the remote is on 'github.com'. Remove what sets "
                + "EnableSourceLink or SourceLink to another value."],
            Run(path, GitHub, "revision=5f3a"));
        Assert.Empty(Run(path, GitHub));
        Assert.Empty(Run(path, "remote=https://git.example.org/acme/orders.git", "revision=5f3a"));
        Assert.Empty(Run(path, "revision=5f3a"));
        Assert.Equal(["STD4640"], Run(Write("[", isEmbedded: true), GitHub, "revision=5f3a").Select(f => f[..7]));
    }

    [Fact]
    public void Source_that_nobody_has_is_named() => Assert.Equal(
        ["STD4641 src/Orders/Orders.csproj(1,1): 4 sources of 'Orders' are neither at the commit nor in the PDB: 'a.cs', 'b.cs', 'c.cs' and 1 more. Write "
            + "<EmbedUntrackedSources>true</EmbedUntrackedSources>, or add a source that a target makes to Compile before BeforeCompile."],
        Run(Write(
            Link,
            isEmbedded: true,
            ("/_/src/Order.cs", false),
            ("/obj/c.cs", false),
            ("C:\\obj\\b.cs", false),
            ("/obj/a.cs", false),
            ("/obj/d.cs", false),
            ("/obj/e.cs", true))));

    [Fact]
    public void Path_of_the_machine_is_found_on_CI()
    {
        var path = Write("", isEmbedded: true, ("/home/ci/src/Order.cs", false), ("/_/src/Basket.cs", false));

        Assert.Equal(
            ["""STD4642 src/Orders/Orders.csproj(1,1): the PDB of 'Orders' names 1 source by its path on this machine: 'Order.cs'. Remove what sets """
                + """DeterministicSourcePaths or PathMap, or name the folder: <SourceRoot Include="folder/" />."""],
            Run(path, "ci=true", "pathMap=/home/ci/other/=/_/"));
        Assert.Empty(Run(path, "pathMap=/home/ci/other/=/_/"));
    }

    [Fact]
    public void Package_without_symbols_is_found()
    {
        var bare = Bare();

        Assert.Equal(
            ["STD4643 src/Orders/Orders.csproj(1,1): the assembly of 'Orders' is packed and has no symbols: no PDB is in it or beside it (DebugType is "
                + "'none'). Write <DebugType>embedded</DebugType>, or remove what sets it."],
            Run(bare, "package=true", "debugType=none"));
        Assert.Empty(Run(bare, "package=false", "debugType=none"));
    }

    [Fact]
    public void Symbols_of_another_assembly_are_found()
    {
        Write("", isEmbedded: false);

        Assert.Equal(
            ["STD4644 src/Orders/Orders.csproj(1,1): the PDB of 'Orders' is not the one that its assembly names. Delete the folder obj of the "
                + "project and build again."],
            Run(Bare()));
    }

    [Theory]
    [InlineData("Microsoft C/C++ MSF 7.00", "has a PDB in the format of Windows, which only some debuggers read")]
    [InlineData("BSJB and no more", "has symbols that cannot be read")]
    [InlineData("", "has a PDB in the format of Windows, which only some debuggers read")]
    public void Symbols_that_cannot_be_read_are_named(string content, string expected)
    {
        var path = Write("", isEmbedded: false);
        File.WriteAllText(Path.ChangeExtension(path, ".pdb"), content);

        Assert.Equal(
            [$"STD4644 src/Orders/Orders.csproj(1,1): the assembly of 'Orders' {expected}. Write <DebugType>embedded</DebugType> and build again."], Run(path));
    }

    // Whatever stands in an assembly, the check ends and says something or nothing.
    [Fact]
    public void Broken_bytes_never_escape()
    {
        var path = Write(Link, isEmbedded: true, ("/_/src/Order.cs", false), ("/_1/Made.cs", true));
        var whole = File.ReadAllBytes(path);
        var random = new Random(4711);
        for (var run = 0; run < 1000; run++)
        {
            var bytes = whole.ToArray();
            for (var i = 0; i < 8; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(path, bytes);
            Assert.True(Run(path, GitHub, "revision=5f3a").Length <= 2);
        }
    }

    [Fact]
    public void Tests_and_what_was_not_asked_for_are_silent()
    {
        var project = Project(Bare(), "package=true", "debugType=none");

        Assert.Empty(new SymbolCheck().Check(project with { IsTestProject = true }, _repository.Context()));
        Assert.Empty(new SymbolCheck().Check(project with { Output = new OutputFacts() }, _repository.Context()));
        Assert.Empty(new SymbolCheck().Check(project with { AssemblyPath = Path.Combine(_repository.Root, "none.dll") }, _repository.Context()));
    }

    private string[] Run(string assembly, params string[] facts) =>
        [.. SymbolAssembly.Check(_repository, assembly, facts).Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}")];

    private ProjectFacts Project(string assembly, params string[] facts) => SymbolAssembly.Project(_repository, assembly, facts);

    // Without a debug directory.
    private string Bare()
    {
        var path = Path.Combine(_repository.Root, "Bare.dll");
        File.WriteAllBytes(path, PublicApi.ApiAssembly.Bytes(("Orders.Basket", [])));
        return path;
    }

    private string Write(string link, bool isEmbedded, params (string Name, bool HasText)[] documents)
    {
        var (image, symbols) = SymbolAssembly.Of(link, isEmbedded, documents);
        if (!isEmbedded)
        {
            File.WriteAllBytes(Path.Combine(_repository.Root, "Orders.pdb"), symbols);
        }

        var path = Path.Combine(_repository.Root, "Orders.dll");
        File.WriteAllBytes(path, image);
        return path;
    }
}
