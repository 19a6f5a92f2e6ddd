using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Tests.Declared;

public sealed class DeclaredRuleReaderTests
{
    private const string Start = "declare:\n- id: ACME1001\n  title: T\n  fix: F\n";

    [Fact]
    public void Rule_is_read_with_everything_that_it_says()
    {
        var policy = Declarations.Policy(
            "declare:\n- { id: AB0001, title: All is well., kind: mandatory, severity: [suggestion, error], tier: 3, category: documents, "
            + "fix: Do it., why: Because, "
            + "help: 'https://acme.example/1', clauses: [a-b, c], for: tests, exists: '{folder}/x' }\n");

        var declared = Assert.Single(policy.Declared);
        Assert.Equal(
            new RuleDescriptor(
                "AB0001",
                "All is well",
                "documents",
                RuleKind.Mandatory,
                Severity.Suggestion,
                Severity.Error,
                3,
                declared.Rule.Clauses)
            { HelpLink = "https://acme.example/1" },
            declared.Rule);
        Assert.Equal(["a-b", "c"], declared.Rule.Clauses);
        Assert.Equal(
            ("Do it", "Because", DeclaredScope.Tests, "standards.yml", 2, 3),
            (declared.Fix, declared.Why, declared.Scope, declared.Path, declared.Line, declared.Column));
        Assert.Same(declared.Rule, policy.FindRule("AB0001"));
        Assert.Null(policy.FindRule("AB0002"));
    }

    [Fact]
    public void What_a_rule_does_not_say_is_the_default()
    {
        var declared = Assert.Single(Declarations.Policy(Start + "  exists: a").Declared);

        Assert.Equal(
            new RuleDescriptor("ACME1001", "T", "declared", RuleKind.Default, Severity.Warning, Severity.Warning, 1, declared.Rule.Clauses) { HelpLink = "" },
            declared.Rule);
        Assert.Empty(declared.Rule.Clauses);
        Assert.Equal(DeclaredScope.Repository, declared.Scope);
    }

    [Theory]
    [InlineData("declare:\n")]
    [InlineData("declare: []\n")]
    public void No_rule_is_no_mistake(string yaml) => Assert.Empty(Declarations.Policy(yaml).Declared);

    [Theory]
    [InlineData("declare: a", 1, 10, "'declare' is 'a', not a list of rules", "Write '- id: ACME1001' below 'declare:' and the rule's other keys below that")]
    [InlineData(
        "declare: { ACME1001: x }",
        1,
        10,
        "'declare' is a map, not a list of rules",
        "Write '- id: ACME1001' below 'declare:' and the rule's other keys below that")]
    [InlineData(
        "declare: [ACME1001]",
        1,
        11,
        "the declared rule is 'ACME1001', not a map of keys and values",
        "Write '- id: ACME1001' and the rule's other keys below it")]
    [InlineData("declare:\n- { title: T, fix: F, exists: a }", 2, 3, "the declared rule has no 'id'", "Write 'id: ACME1001'")]
    [InlineData("declare:\n- { id: ACME1001, fix: F, exists: a }", 2, 3, "ACME1001 has no 'title'", "Write 'title: Every service has a deployment runbook'")]
    [InlineData("declare:\n- { id: ACME1001, title: T, exists: a }", 2, 3, "ACME1001 has no 'fix'", "Write 'fix: Write docs/runbooks/deployment.md'")]
    [InlineData(
        "declare:\n- { id: acme1001, title: T, fix: F, exists: a }",
        2,
        9,
        "the id 'acme1001' is not 2 to 10 capital letters and 4 digits",
        "Write the letters of your organisation and a number, such as 'ACME1001'")]
    [InlineData(
        "declare:\n- { id: STD1001, title: T, fix: F, exists: a }",
        2,
        9,
        "the id 'STD1001' belongs to Standards.Sdk",
        "Write the letters of your organisation and a number, such as 'ACME1001'")]
    [InlineData(
        "declare:\n- { id: CA1822, title: T, fix: F, exists: a }",
        2,
        9,
        "the id 'CA1822' belongs to the compiler or an analyzer",
        "Write the letters of your organisation and a number, such as 'ACME1001'")]
    [InlineData(
        "declare:\n- { id: ACME1001, title: [T], fix: F, exists: a }",
        2,
        26,
        "'title' of ACME1001 is a list, not a text",
        "Write 'title: Every service has a deployment runbook'")]
    [InlineData(
        "declare:\n- { id: ACME1001, title: ' ', fix: F, exists: a }",
        2,
        26,
        "'title' of ACME1001 is the quoted text ' ', not a text",
        "Write 'title: Every service has a deployment runbook'")]
    [InlineData(Start + "  severty: error\n  exists: a", 5, 3, "'severty' is not a key of ACME1001", "Write 'severity'")]
    [InlineData(
        Start + "  zzzzzzzzz: error\n  exists: a",
        5,
        3,
        "'zzzzzzzzz' is not a key of ACME1001",
        "Remove it, or write one of absent, category, clauses, exists, fix, for, heading, help, id, kind, path, severity, text, tier, title, value, why")]
    [InlineData(
        Start + "  severity: eror\n  exists: a",
        5,
        13,
        "'severity' of ACME1001 is 'eror', not one of error, warning, suggestion, none",
        "Write 'severity: error'")]
    [InlineData(
        Start + "  severity: [error]\n  exists: a",
        5,
        13,
        "'severity' of ACME1001 is a list of 1, not one severity or two",
        "Write 'severity: warning', or 'severity: [warning, error]' for a developer's machine and for CI")]
    [InlineData(Start + "  kind: optional\n  exists: a", 5, 9, "'kind' of ACME1001 is 'optional', not one of default, mandatory", "Write 'kind: default'")]
    [InlineData(Start + "  tier: 5\n  exists: a", 5, 9, "'tier' of ACME1001 is '5', not a whole number from 1 to 4", "Write 'tier: 1'")]
    [InlineData(
        Start + "  help: http://a.example\n  exists: a",
        5,
        9,
        "'help' of ACME1001 is 'http://a.example', not a link that begins with https://",
        "Write the address of the page that explains the rule")]
    [InlineData(
        Start + "  clauses: [a b]\n  exists: a", 5, 13, "the clause 'a b' of ACME1001 is no key", "Write a key without spaces, such as 'runbook-exists'")]
    [InlineData(
        Start + "  for: project\n  exists: a",
        5,
        8,
        "'for' of ACME1001 is 'project', not one of repository, executables, libraries, tests, projects",
        "Write 'for: projects'")]
    [InlineData(
        Start + "  for: projects\n  exists: a",
        5,
        8,
        "ACME1001 is asked of each project, but no path of it names one",
        "Write {folder} or {project} in the path, such as '{folder}/README.md', or remove 'for'")]
    [InlineData(
        Start + "  exists: '{folder}/a'",
        5,
        11,
        "'{folder}/a' names a project, but ACME1001 is asked of the repository",
        "Write 'for: projects', or executables, libraries or tests")]
    [InlineData(Start, 2, 3, "ACME1001 demands nothing", "Write one of exists, absent, path, text, heading, value")]
    [InlineData(Start + "  exists: a\n  absent: b", 6, 3, "ACME1001 has 2 demands: exists, absent", "Declare a rule of its own for each demand")]
    [InlineData(Start + "  exists: []", 5, 11, "'exists' of ACME1001 is an empty list, not a path pattern or a list of them", "Write 'exists: docs/**/*.md'")]
    [InlineData(Start + "  exists: ['']", 5, 12, "'exists' of ACME1001 is a blank text, not a path pattern or a list of them", "Write 'exists: docs/**/*.md'")]
    [InlineData(
        Start + "  exists: [a, /b]",
        5,
        15,
        "the pattern '/b' is no path below the root of the repository with *, **, ? and {a,b}",
        "Write a path such as 'docs/**/*.md', and in front of those that begin with '!' one that does not")]
    [InlineData(
        Start + "  exists: ../a",
        5,
        11,
        "the pattern '../a' is no path below the root of the repository with *, **, ? and {a,b}",
        "Write a path such as 'docs/**/*.md', and in front of those that begin with '!' one that does not")]
    [InlineData(
        Start + "  exists: 'a{b'",
        5,
        11,
        "the pattern 'a{b' is no path below the root of the repository with *, **, ? and {a,b}",
        "Write a path such as 'docs/**/*.md', and in front of those that begin with '!' one that does not")]
    [InlineData(
        Start + "  absent: ['!a']",
        5,
        12,
        "the pattern '!a' only takes files away",
        "Write a path such as 'docs/**/*.md', and in front of those that begin with '!' one that does not")]
    [InlineData(
        Start + "  text: a", 5, 9, "'text' of ACME1001 is 'a', not a map of keys and values", """Write 'text: { files: "**/*.cs", notMatches: TODO }'""")]
    [InlineData(Start + "  text: { matches: a }", 5, 9, "text has no 'files'", "Write 'files: docs/**/*.md'")]
    [InlineData(Start + "  text: { files: a }", 5, 9, "text of ACME1001 has no 'matches' and no 'notMatches'", "Write one of the two")]
    [InlineData(
        Start + "  text: { files: a, matches: a, notMatches: b }", 5, 33, "text of ACME1001 has both 'matches' and 'notMatches'", "Write one of the two")]
    [InlineData(
        Start + "  text: { files: a, matches: [a] }",
        5,
        30,
        "'matches' of text is no regular expression",
        "Write 'matches:' with a regular expression in single quotes")]
    [InlineData(
        Start + "  text: { files: a, matches: '[a' }",
        5,
        30,
        "the pattern '[a' is not a regular expression: unterminated [] set at character 2",
        "Write a .NET regular expression without lookaround, backreferences and atomic groups")]
    [InlineData(
        Start + "  text: { files: a, matches: '(?=a)b' }",
        5,
        30,
        "the pattern '(?=a)b' holds what cannot be matched in bounded time: positive lookahead (?= pattern) or positive lookbehind (?<= pattern)",
        "Write a .NET regular expression without lookaround, backreferences and atomic groups")]
    [InlineData(
        Start + "  text: { files: a, matches: '(a{1000}){1000}' }",
        5,
        30,
        "the pattern '(a{1000}){1000}' repeats so often that it cannot be matched in bounded time",
        "Write a .NET regular expression without lookaround, backreferences and atomic groups")]
    [InlineData(Start + "  text: { files: a, matches: a, flags: i }", 5, 40, "'flags' of text is 'i', not one of ignoreCase", "Write 'flags: ignoreCase'")]
    [InlineData(
        Start + "  text: { files: a, matches: a, firstLines: 0 }",
        5,
        45,
        "'firstLines' of text is '0', not a whole number from 1 to 1000000",
        "Write 'firstLines: 5'")]
    [InlineData(
        Start + "  path: { files: a, match: b }",
        5,
        9,
        "path of ACME1001 has no 'matches' and no 'notMatches'",
        "Write one of the two",
        "'match' is not a key of path",
        "Write 'matches'")]
    [InlineData(Start + "  heading: { files: a }", 5, 12, "heading has no 'headings'", "Write 'headings: [Context, Rollback]'")]
    [InlineData(Start + "  heading: { files: a, headings: '## A' }", 5, 34, "the heading '## A' begins with '#', but is compared as text", "Write 'A'")]
    [InlineData(Start + "  value: { files: a, exists: true }", 5, 10, "value has no 'at'", "Write 'at: a.b[0].c'")]
    [InlineData(
        Start + "  value: { files: a, at: b }",
        5,
        10,
        "value of ACME1001 says nothing about the value",
        "Write exactly one of exists, equals, oneOf, matches, type, or min and max")]
    [InlineData(
        Start + "  value: { files: a, at: b, equals: 1, min: 2 }",
        5,
        40,
        "value of ACME1001 has 2 conditions: equals, min",
        "Write exactly one of exists, equals, oneOf, matches, type, or min and max")]
    [InlineData(
        Start + "  value: { files: a, at: b, min: 2, max: 1 }",
        5,
        42,
        "'max' of value is less than 'min', so that no value can fit",
        "Write the larger number as 'max'")]
    [InlineData(Start + "  value: { files: a, at: b, min: many }", 5, 34, "'min' of value is 'many', not a number", "Write 'min: 1'")]
    [InlineData(
        Start + "  value: { files: a, at: b, type: int }",
        5,
        35,
        "'type' of value is 'int', not one of string, number, boolean, list, map",
        "Write 'type: list'")]
    [InlineData(
        Start + "  value: { files: a, at: b, equals: [1] }",
        5,
        37,
        "'equals' of value is a list, not one value",
        "Write 'oneOf:' for a list of allowed values")]
    [InlineData(Start + "  value: { files: a, at: b, exists: yes }", 5, 37, "'exists' of value is 'yes', not one of true, false", "Write 'exists: true'")]
    public void Mistake_is_STD0013_at_its_place(
        string yaml, int line, int column, string message, string fix, string? secondMessage = null, string? secondFix = null)
    {
        var (policy, findings) = PolicyLoader.Read(yaml, "standards.yml");

        Assert.Empty(policy.Declared);
        Finding[] expected = secondMessage is null
            ? [new(RuleCatalog.DeclaredRuleForm, "standards.yml", line, column, message, fix)]
            : [new(RuleCatalog.DeclaredRuleForm, "standards.yml", line, column, message, fix), findings[^1] with { Message = secondMessage, Fix = secondFix! }];
        Assert.Equal(expected, findings);
    }

    [Theory]
    [InlineData("", "is a blank text, not")]
    [InlineData(".a", "begins with a '.'")]
    [InlineData("a.", "has an empty step")]
    [InlineData("a..b", "has an empty step")]
    [InlineData("a[0", "has a '[' that is not closed")]
    [InlineData("a['b", "has a '[' that is not closed")]
    [InlineData("a[-1]", "has '[-1]', which is no position, no '[*]' and no key in quotes")]
    [InlineData("a[x]", "has '[x]', which is no position, no '[*]' and no key in quotes")]
    [InlineData("a[]", "has '[]', which is no position, no '[*]' and no key in quotes")]
    [InlineData("a[0]b", "has no '.' behind a ']'")]
    [InlineData("/", "has an empty step")]
    [InlineData("/a//b", "has an empty step")]
    [InlineData("/a/@b/c", "has an attribute that is not the last step below an element")]
    [InlineData("/@a", "has an attribute that is not the last step below an element")]
    [InlineData("/a/text()", "has the step 'text()', which is no name of an element or attribute without its namespace")]
    [InlineData("/m:a", "has the step 'm:a', which is no name of an element or attribute without its namespace")]
    public void Path_that_is_none_is_STD0013(string at, string problem)
    {
        var (_, findings) = PolicyLoader.Read(Start + $$"""  value: { files: a, exists: true, at: "{{at}}" }""", "standards.yml");

        var finding = Assert.Single(findings);
        Assert.Equal(("STD0013", 5, 40), (finding.Rule.Id, finding.Line, finding.Column));
        if (at.Length > 0)
        {
            Assert.Equal($"the path '{at}' {problem}", finding.Message);
        }
    }

    [Fact]
    public void Second_declaration_of_an_id_is_found_and_the_first_holds()
    {
        var (policy, findings) = PolicyLoader.Read("""
            declare:
            - { id: AB0001, title: One, fix: F, exists: a }
            - { id: AB0001, title: Two, fix: F, exists: a }

            """, "standards.yml");

        Assert.Equal("One", Assert.Single(policy.Declared).Rule.Title);
        var finding = Assert.Single(findings);
        Assert.Equal(
            ("STD0013", 3, 9, "AB0001 is declared twice, first in line 2 of standards.yml"), (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
    }

    [Fact]
    public void Second_declaration_in_another_layer_is_found_there()
    {
        var (reader, findings) = (new DeclaredRuleReader(), new List<Finding>());
        foreach (var path in (string[])["eng/acme.yml", "standards.yml"])
        {
            reader.Read(
                Standards.Checks.Foundation.Yaml.YamlReader.Read("- { id: AB0001, title: T, fix: F, exists: a }").Root,
                Standards.Checks.Policies.Layers.LayerFile.Of(path),
                findings);
        }

        Assert.Equal("eng/acme.yml", Assert.Single(reader.Rules).Path);
        Assert.Equal(("standards.yml", "AB0001 is declared twice, first in line 1 of eng/acme.yml"), (Assert.Single(findings).Path, findings[0].Message));
    }

    [Fact]
    public void Good_rule_holds_beside_a_bad_one()
    {
        var (policy, findings) = PolicyLoader.Read("""
            declare:
            - { id: AB0001, title: T, fix: F }
            - { id: AB0002, title: T, fix: F, exists: a }

            """, "standards.yml");

        Assert.Equal("AB0002", Assert.Single(policy.Declared).Rule.Id);
        Assert.Equal(["STD0013"], findings.Select(f => f.Rule.Id));
    }

    [Fact]
    public void Texts_are_bounded()
    {
        var (_, findings) = PolicyLoader.Read(
            $"declare:\n- {{ id: AB0001, title: {new string('t', 201)}, fix: {new string('f', 401)}, text: {{ files: a, matches: "
                + $"{new string('m', 2001)} }} }}\n",
            "standards.yml");

        Assert.Equal(
            [
                "'title' of AB0001 is 201 characters long, more than 200",
                "'fix' of AB0001 is 401 characters long, more than 400",
                $"the pattern '{new string('m', 40)}…' is 2001 characters long, more than 2000",
            ],
            findings.Select(f => f.Message));
    }

    [Fact]
    public void Rules_end_at_a_thousand()
    {
        var yaml = "declare:\n" + string.Concat(Enumerable.Range(1000, 1001).Select(i => $"- {{ id: AB{i}, title: T, fix: F, exists: a }}\n"));
        var (policy, findings) = PolicyLoader.Read(yaml, "standards.yml");

        Assert.Equal(1000, policy.Declared.Count);
        Assert.Equal((1002, "more than 1000 rules are declared"), (Assert.Single(findings).Line, findings[0].Message));
    }
}
