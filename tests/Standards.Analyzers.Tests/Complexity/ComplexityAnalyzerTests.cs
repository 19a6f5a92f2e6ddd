using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Tests.Complexity;

public sealed class ComplexityAnalyzerTests
{
    private const string Eleven = """
        class C
        {
            int Parse(int a)
            {
                if (a > 1) { a++; }
                switch (a)
                {
                    case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 8: case 9: return 1;
                }

                return 2;
            }
        }

        """;

    [Fact]
    public async Task Cyclomatic_complexity_above_the_first_limit_names_the_switch()
    {
        var found = Assert.Single(await AnalyzedText.AllAsync(Eleven));

        Assert.Equal(("STD1100", DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Equal((2, 8, 13), Place(found));
        Assert.Equal(
            "Method 'Parse' has cyclomatic complexity 11, above 10; the switch in line 6 alone gives 9. Move a branch with its condition into a method of its "
                + "own, or let a table decide.",
            Text(found));
        Assert.Equal("https://github.com/standards-sdk/standards-sdk/blob/main/docs/rules/STD1100.md", found.Descriptor.HelpLinkUri);
    }

    [Fact]
    public async Task Above_both_limits_is_one_finding()
    {
        var found = Assert.Single(await AnalyzedText.AllAsync(Eleven, ("standards_complexity_cyclomatic_max", "10")));

        Assert.Equal("STD1101", found.Id);
        Assert.Contains(" complexity 11, above 10; ", Text(found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_higher_rule_the_lower_one_speaks() =>
        Assert.Equal(["3,9 STD1100"], await AnalyzedText.PlacesAsync(Eleven, ("standards_complexity_cyclomatic_max", "10"), ("STD1101", "Suppress")));

    [Theory]
    [InlineData("Suppress", "")]
    [InlineData("Warn", "STD1101")]
    public async Task Lower_limit_may_be_above_the_higher_one(string severity, string expected) => Assert.Equal(
        expected.Length == 0 ? [] : [expected],
        (await AnalyzedText.AllAsync(
            Eleven, ("standards_complexity_cyclomatic", "20"), ("standards_complexity_cyclomatic_max", "10"), ("STD1101", severity))).Select(d => d.Id));

    [Theory]
    [InlineData("standards_complexity_cyclomatic", "11")]
    [InlineData("STD1100", "Suppress")]
    public async Task Silent(string key, string value) => Assert.Empty(await AnalyzedText.AllAsync(Eleven, (key, value)));

    [Fact]
    public async Task Severity_of_the_configuration_holds() =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await AnalyzedText.AllAsync(Eleven, ("STD1100", "Error"))).Severity);

    [Fact]
    public async Task Pragma_suppresses() => Assert.Empty(await AnalyzedText.AllAsync("#pragma warning disable STD1100\n" + Eleven));

    [Fact]
    public async Task Small_decisions_are_counted()
    {
        var found = Assert.Single(await AnalyzedText.AllAsync(Method("int Sum(string s)", [.. Enumerable.Repeat("s = s ?? s;", 11)])));

        Assert.Contains("Method 'Sum' has cyclomatic complexity 12, above 10; 11 decisions, none of which is large. ", Text(found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cognitive_complexity_names_the_hardest_construct()
    {
        var found = Assert.Single(await AnalyzedText.AllAsync(
            Method("void Close(bool b)", "if (b) { }", "foreach (var x in y)", "{", "if (b) { while (b) { if (b) { } } }", "}"),
            ("standards_complexity_nesting", "9")));

        Assert.Equal(("STD1102", (2, 9, 14)), (found.Id, Place(found)));
        Assert.StartsWith(
            "Method 'Close' has cognitive complexity 11, above 10; the 'foreach' in line 6 alone gives 10. Return early",
            Text(found),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nesting_names_the_innermost_block()
    {
        var found = await AnalyzedText.AllAsync(
            Method("void Import(bool b)", "if (b)", "{", "for (;;)", "{", "while (b) { switch (b) { case true: if (b) { } break; } }", "}", "}"),
            ("standards_complexity_cognitive", "99"));

        Assert.Equal(
            "Method 'Import' nests 5 blocks, above 4; the 'if' in line 9 is the innermost. Return or continue early, or move the inner blocks into a method.",
            Text(Assert.Single(found)));
        Assert.Equal("STD1103", found[0].Id);
    }

    [Theory]
    [InlineData(48, "")]
    [InlineData(49, "STD1104")]
    [InlineData(98, "STD1104")]
    [InlineData(99, "STD1105")]
    public async Task Lines_of_a_function(int statements, string expected)
    {
        var found = await AnalyzedText.AllAsync(Method("void Run(int a)", [.. Enumerable.Repeat("a++;", statements - 1)]));

        Assert.Equal(expected.Length == 0 ? [] : [expected], found.Select(d => d.Id));
    }

    [Fact]
    public async Task Long_function_names_the_longest_step()
    {
        var found = Assert.Single(
            await AnalyzedText.AllAsync(Method("void Run(int a)", ["a++;", "foreach (var x in y)", "{", .. Enumerable.Repeat("a++;", 60), "}"])));

        Assert.StartsWith("Method 'Run' is 67 lines long, above 50; the 'foreach' in line 6 alone takes 63. ", Text(found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_found_at_their_first_line()
    {
        var members = string.Concat(Enumerable.Range(0, 21).Select(i => string.Create(CultureInfo.InvariantCulture, $"    void M{i}() {{ }}\n")));
        var found = await AnalyzedText.AllAsync("class C\n{\n" + members + "}\n" + new string('\n', 480) + "// end");

        Assert.Equal(["STD1106", "STD1107"], found.Select(d => d.Id));
        Assert.All(found, d => Assert.Equal((0, 0), (d.Location.GetLineSpan().StartLinePosition.Line, d.Location.GetLineSpan().StartLinePosition.Character)));
        Assert.Equal(
            "File 'Code.cs' is 505 lines long, above 500; type 'C' takes 24 of them. Extract a class: move the members of 'C' that belong together into a type "
                + "and a file of their own.",
            Text(found[0]));
        Assert.Equal(
            "File 'Code.cs' declares 21 functions, above 20; type 'C' has most members, 21. Move those that belong together into a type of their own.",
            Text(found[1]));
    }

    [Theory]
    [InlineData(
        "class A { int x; /*$*/ }",
        "type 'A' takes 12 of them. Extract a class: move the members of 'A' that belong together into a type and a file of their own.")]
    [InlineData(
        "namespace N { class A { class B { /*$*/ } class C { } } }",
        "type 'A' takes 12 of them. Extract a class: move the members of 'A' that belong together into a type and a file of their own.")]
    [InlineData(
        "enum A { /*$*/ B }", "type 'A' takes 12 of them. Extract a class: move the members of 'A' that belong together into a type and a file of their own.")]
    [InlineData(
        "class A { } class B { /*$*/ }",
        "type 'B' takes 12 of them. Extract a class: move the members of 'B' that belong together into a type and a file of their own.")]
    [InlineData("namespace N; class A { } /*$*/ record B;", "type 'A' takes 1 of them. Move a type into a file of its own.")]
    [InlineData("a(); /*$*/ b();", "no type is in it. Move what belongs together into a type and a file of its own.")]
    public async Task Long_file_is_told_what_makes_it_shorter(string source, string expected)
    {
        var found = Assert.Single(
            await AnalyzedText.AllAsync(source.Replace("$", new string('\n', 11), StringComparison.Ordinal), ("standards_complexity_file_lines", "10")));

        Assert.Equal($"File 'Code.cs' is 12 lines long, above 10; {expected}", Text(found));
    }

    [Theory]
    [InlineData("C() { $ }", "Constructor 'C' has", 5)]
    [InlineData("~C() { $ }", "Finalizer '~C' has", 6)]
    [InlineData("int P { get { $ } }", "Accessor 'P.get' has", 13)]
    [InlineData("int this[int i] { set { $ } }", "Accessor 'this.set' has", 23)]
    [InlineData("event A E { add { $ } remove { } }", "Accessor 'E.add' has", 17)]
    [InlineData("public static C operator +(C x, C y) { $ }", "Operator '+' has", 30)]
    [InlineData("public static implicit operator int(C x) { $ }", "Conversion to 'int' has", 28)]
    [InlineData("A f = () => { $ };", "Lambda has", 14)]
    [InlineData("A f = delegate { $ };", "Lambda has", 11)]
    [InlineData("void M() { static void One() { $ } }", "Local function 'One' has", 28)]
    public async Task Functions_have_names(string member, string begins, int column)
    {
        var found = Assert.Single(await AnalyzedText.AllAsync(
            "class C\n{\n    " + member.Replace("$", string.Concat(Enumerable.Repeat("if (b) { } ", 10)), StringComparison.Ordinal) + "\n}\n"));

        Assert.StartsWith(begins, Text(found), StringComparison.Ordinal);
        Assert.Equal((2, column - 1), (found.Location.GetLineSpan().StartLinePosition.Line, found.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public async Task Top_level_code_and_properties_have_names()
    {
        var decisions = string.Concat(Enumerable.Repeat("x ?? ", 10)) + "x";

        Assert.StartsWith("Top-level code has", Text(Assert.Single(await AnalyzedText.AllAsync($"var y = {decisions};\n"))), StringComparison.Ordinal);
        Assert.StartsWith(
            "Property 'P' has", Text(Assert.Single(await AnalyzedText.AllAsync($"class C {{ object P => {decisions}; }}\n"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// <auto-generated/>\n")]
    [InlineData("// <autogenerated />\n\n")]
    public async Task Generated_code_is_not_measured(string head) => Assert.Empty(await AnalyzedText.AllAsync(head + Eleven));

    [Theory]
    [InlineData("")]
    [InlineData("class C { void M( { if")]
    [InlineData("}}}} ??? if (")]
    [InlineData("\u0000\uFFFF")]
    public async Task Broken_code_is_no_reason_to_fail(string source) => Assert.Empty(await AnalyzedText.AllAsync(source));

    [Fact]
    public async Task Hostile_code_takes_neither_stack_nor_minutes()
    {
        var started = System.Diagnostics.Stopwatch.StartNew();

        var chain = await AnalyzedText.AllAsync(Method("bool M(bool b)", "return " + string.Join(" && ", Enumerable.Repeat("b", 10_000)) + ";"));
        Assert.Contains("cyclomatic complexity 10000, ", Text(Assert.Single(chain)), StringComparison.Ordinal);
        await AnalyzedText.AllAsync(Method("int M(int a)", "return " + new string('(', 2_000) + "a" + new string(')', 2_000) + ";"));
        await AnalyzedText.AllAsync(
            Method("void M(bool b)", string.Concat(Enumerable.Repeat("if (b) { ", 5_000)) + string.Concat(Enumerable.Repeat("}", 5_000))));
        await AnalyzedText.AllAsync(Method("void M(bool b)", string.Concat(Enumerable.Repeat("if (b) { } else ", 3_000)) + "{ }"));

        var text = new StringBuilder("class C\n{\n    void M(int a)\n    {\n");
        for (var i = 0; i < 200_000; i++)
        {
            text.Append("        a++;\n");
        }

        var found = await AnalyzedText.AllAsync(text.Append("    }\n}\n").ToString());
        Assert.Equal(["STD1106", "STD1105"], found.Select(d => d.Id));
        Assert.True(started.Elapsed < TimeSpan.FromMinutes(2), $"took {started.Elapsed}");
    }

    private static string Method(string signature, params string[] lines) => $$"""
        class C
        {
            {{signature}}
            {
        {{string.Concat(lines.Select(l => "        " + l + "\n"))}}    }
        }

        """;

    private static string Text(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static (int Line, int Column, int EndColumn) Place(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return (span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Character);
    }
}
