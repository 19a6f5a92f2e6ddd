using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Text;
using Standards.Suppressors;

namespace Standards.Analyzers.Tests;

public sealed class BaselineSuppressorTests
{
    private const string File = "src/A/Old.cs";
    private const string Project = "src/A/A.csproj";
    private const string Unused = "The variable 'unused' is declared but never used";
    private const string UnusedLine = "    void Run() { int unused; }";

    private static readonly BaselineEntry Entry = new("CS0168", File, BaselineText.Of(Unused, UnusedLine), 1);

    [Fact]
    public async Task Known_warning_of_the_compiler_is_held_although_warnings_are_errors()
    {
        var all = await CompiledText.AllAsync(Class(UnusedLine), List(Entry));

        Assert.Equal(("CS0168", true), all.Select(d => (d.Id, d.IsSuppressed)).Single());
    }

    [Fact]
    public async Task Without_entry_it_is_an_error() =>
        Assert.Equal(["3 Error CS0168"], await CompiledText.OpenAsync(Class(UnusedLine), List(Entry with { Path = "src/A/Other.cs" })));

    [Fact]
    public async Task Moved_line_with_other_indentation_is_held() =>
        Assert.Empty(await CompiledText.OpenAsync("// one\n\n// two\n" + Class("\t\t" + UnusedLine.Trim()), List(Entry)));

    [Fact]
    public async Task Entry_holds_the_first_of_equal_ones()
    {
        const string Twice = "        int unused;";
        var source = Class($$"""
                void Run()
                {
            {{Twice}}
                }
                void Other()
                {
            {{Twice}}
                }
            """);
        var entry = Entry with { Text = BaselineText.Of(Unused, Twice) };

        Assert.Equal(["9 Error CS0168"], await CompiledText.OpenAsync(source, List(entry)));
        Assert.Empty(await CompiledText.OpenAsync(source, List(entry with { Count = 2 })));
    }

    [Fact]
    public async Task Nullable_warnings_and_those_of_any_analyzer_are_held()
    {
        const string Line = "    int BadLength(string? text) => text.Length;";

        var entries = new[]
        {
            new BaselineEntry("CS8602", File, BaselineText.Of("Dereference of a possibly null reference.", Line), 1),
            new BaselineEntry("CA1822", File, BaselineText.Of("Member 'BadLength' can be static", Line), 1),
        };
        Assert.Equal(["3 Error CA1822", "3 Error CS8602"], await CompiledText.OpenAsync(Class(Line), ""));
        Assert.Empty(await CompiledText.OpenAsync(Class(Line), List(entries)));
    }

    [Fact]
    public async Task Error_of_the_compiler_stays()
    {
        const string Line = "    void Run() { undefined(); }";

        Assert.Equal(
            ["3 Error CS0103"],
            await CompiledText.OpenAsync(
                Class(Line), List(new BaselineEntry("CS0103", File, BaselineText.Of("The name 'undefined' does not exist in the current context", Line), 1))));
    }

    [Fact]
    public async Task Entry_of_a_file_that_is_gone_holds_in_another()
    {
        var list = List(["src/A/New.cs"], exists: path => path != File, Entry);

        Assert.Empty(await CompiledText.OpenAsync(Class(UnusedLine), list, CompiledText.Root + "src/A/New.cs"));
    }

    [Theory]
    [InlineData("/repo/src/B/../A/./Old.cs")]
    [InlineData("/repo/src/A/Deep/Deeper/../../Old.cs")]
    public async Task Linked_file_is_known_by_its_real_path(string path) => Assert.Empty(await CompiledText.OpenAsync(Class(UnusedLine), List(Entry), path));

    [Fact]
    public async Task Generated_file_belongs_to_the_project()
    {
        var entry = new BaselineEntry("CS0168", Project, BaselineText.Of(Unused, ""), 1);

        Assert.Empty(await CompiledText.OpenAsync(Class(UnusedLine), List(entry), CompiledText.Root + "src/A/obj/Debug/net10.0/Made.g.cs"));
        Assert.Empty(await CompiledText.OpenAsync(Class(UnusedLine), List(entry), "/elsewhere/Linked.cs"));
    }

    [Fact]
    public async Task Waiver_holds_what_its_text_says_and_is_named()
    {
        var waiver = new Waiver("CS0168", PathGlob.TryParse("src/A/**")!, "'unused'", new Exemption(ExemptionKind.Waiver, "old"), 1, 1);
        var list = new CompilerExemptions("/repo", Project, [File]).Text(new PolicySet { Waivers = new WaiverSet([waiver]) }, _ => true);

        Assert.Equal(["4 Error CS0168"], await CompiledText.OpenAsync(Class(UnusedLine + "\n    void Other() { int other; }"), list));
        var held = (await CompiledText.AllAsync(Class(UnusedLine), list)).Single();
        Assert.Contains(
            ExemptionText.Waiver,
            held.GetSuppressionInfo(Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("x"))?.ProgrammaticSuppressions
                .Single().Descriptor.Justification
                .ToString(null)
                ?? "",
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("anything else\nb\tCS0168\t0\t1\n")]
    [InlineData("standards-exemptions 1\n")]
    [InlineData("standards-exemptions 1\nroot\t/repo/\nb\tCS0168\tnot-a-number\t1\nb\tCS0168\nw\n\t\t\t\n")]
    public async Task File_of_another_kind_holds_nothing(string text) =>
        Assert.Equal(["3 Error CS0168"], await CompiledText.OpenAsync(Class(UnusedLine), text));

    [Fact]
    public void Every_id_is_supported_once()
    {
        var supported = new BaselineSuppressor().SupportedSuppressions;

        Assert.Equal(supported.Length, supported.Select(s => s.Id).Distinct().Count());
        Assert.Superset(
            new HashSet<string>
            {
                "CS0168", "CS8602", "CS0618", "CA1822", "CA2200", "IDE0005", "SA1600", "S1066", "MA0004", "RCS1001", "VSTHRD002", "xUnit1000", "NUnit2005",
                "RS0030",
            },
            supported.Select(s => s.SuppressedDiagnosticId).ToHashSet());
        Assert.DoesNotContain(supported, s => s.SuppressedDiagnosticId is "CS0103" or "CS0246" or "STD2004");
    }

    private static string Class(string members) => $"class A\n{{\n{members}\n}}\n";

    private static string List(params BaselineEntry[] entries) => List([File], _ => true, entries);

    private static string List(string[] files, Func<string, bool> exists, params BaselineEntry[] entries) =>
        new CompilerExemptions("/repo", Project, files).Text(new PolicySet { Baseline = new Baseline(entries) }, exists);
}
