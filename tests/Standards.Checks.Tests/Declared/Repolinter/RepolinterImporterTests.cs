using Standards.Checks.Catalog;
using Standards.Checks.Commands.Repolinter;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Declared;

namespace Standards.Checks.Tests.Declared.Repolinter;

public sealed class RepolinterImporterTests
{
    [Theory]
    [InlineData("file-existence", "\"globsAny\": [\"LICENSE*\", \"COPYING\"]", "exists: ['LICENSE*', 'COPYING']")]
    [InlineData("file-existence", "\"files\": [\"a\"]", "exists: ['a']")]
    [InlineData("file-existence", "\"globsAny\": [\"a\"], \"dirs\": true", "exists: ['a', 'a/**']")]
    [InlineData("file-existence", "\"globsAny\": [\"it's\"]", "exists: ['it''s']")]
    [InlineData("directory-existence", "\"globsAny\": [\"**/test*\", \"specs/\"]", "exists: ['**/test*/**', 'specs/**']")]
    [InlineData("directory-existence", "\"directories\": [\"test*\"]", "exists: ['test*/**']")]
    [InlineData("file-or-directory-existence", "\"globsAny\": [\"a\"]", "exists: ['a', 'a/**']")]
    [InlineData("apache-notice", "", "exists: ['NOTICE*']")]
    [InlineData("file-not-exists", "\"globsAll\": [\"*.exe\"], \"pass-message\": \"x\"", "absent: ['*.exe']")]
    [InlineData("file-not-exists", "\"globsAll\": [\"bin\"], \"dirs\": true", "absent: ['bin', 'bin/**']")]
    [InlineData("file-type-exclusion", "\"type\": [\"**/*.exe\", \"!node_modules/**\"]", "absent: ['**/*.exe', '!node_modules/**']")]
    [InlineData(
        "file-contents",
        "\"globsAll\": [\"README*\"], \"content\": \"license\", \"flags\": \"i\"",
        "text: { files: ['README*'], matches: 'license', flags: [ignoreCase] }")]
    [InlineData(
        "file-contents", "\"globsAll\": [\"a\"], \"content\": \"b\", \"fail-on-non-existent\": true", "text: { files: ['a'], matches: 'b' }~exists: ['a']")]
    [InlineData("file-not-contents", "\"globsAll\": [\"**/*.js\"], \"content\": \"\\\\bTODO\\\\b\"", "text: { files: ['**/*.js'], notMatches: '\\bTODO\\b' }")]
    [InlineData("any-file-contents", "\"globsAny\": [\"a.md\"], \"content\": \"b\"", "text: { files: ['a.md'], matches: 'b' }")]
    [InlineData(
        "file-starts-with",
        "\"globsAll\": [\"*.js\"], \"lineCount\": 5, \"patterns\": [\"Copyright\", \"License\"], \"succeed-on-non-exist\": true, \"skip-paths-matching\": { "
            + "\"extensions\": [\"min.js\"] }",
        "text: { files: ['*.js', '!**/*.min.js'], matches: 'Copyright', firstLines: 5 }~text: { files: ['*.js', '!**/*.min.js'], matches: "
            + "'License', firstLines: 5 }")]
    [InlineData(
        "file-starts-with",
        "\"globsAll\": [\"*.js\"], \"lineCount\": 5, \"patterns\": [\"a\"]",
        "text: { files: ['*.js'], matches: 'a', firstLines: 5 }~exists: ['*.js']")]
    [InlineData(
        "best-practices-badge-present",
        "",
        "text: { files: ['README*', 'readme*', 'Readme*'], matches: "
            + "'bestpractices\\.(coreinfrastructure\\.org|dev)(/\\w+)?/projects/\\d+', flags: [ignoreCase] }")]
    public void Rule_with_a_counterpart_is_carried_over(string type, string options, string demands)
    {
        var import = Import(Rule(type, options));

        Assert.Equal(1, import.Rules);
        Assert.Empty(import.Remarks);
        Assert.Equal(
            demands.Split('~'),
            import.Yaml
                .Split('\n')
                .Where(l => l.StartsWith("    exists:", StringComparison.Ordinal)
                    || l.StartsWith("    absent:", StringComparison.Ordinal)
                    || l.StartsWith("    text:", StringComparison.Ordinal))
                .Select(l => l.Trim()));
        Assert.Equal(demands.Split('~').Length, Read(import).Declared.Count);
    }

    [Theory]
    [InlineData("file-hash", "\"globsAny\": [\"a\"], \"hash\": \"1\"", "hashes of files are not compared")]
    [InlineData("file-hashes-not-exist", "\"globsAny\": [\"a\"]", "hashes of files are not compared")]
    [InlineData("file-no-broken-links", "\"globsAll\": [\"*.md\"]", "links are not followed")]
    [InlineData("git-grep-commits", "\"denylist\": [\"x\"]", "the history of the repository is not read")]
    [InlineData("git-grep-log", "\"denylist\": [\"x\"]", "the history of the repository is not read")]
    [InlineData("git-list-tree", "\"denylist\": [\"x\"]", "the history of the repository is not read")]
    [InlineData("git-regex-tag-names", "", "the history of the repository is not read")]
    [InlineData("git-working-tree", "", "nothing is left to check: the files of the repository are read from git")]
    [InlineData("json-schema-passes", "\"glob\": \"a\", \"schema\": {}", "JSON schemas are not evaluated; declare 'value' rules for the keys that matter")]
    [InlineData("large-file", "\"globsAll\": [\"*\"], \"size\": 1", "sizes of files are not checked")]
    [InlineData("license-detectable-by-licensee", "", "licences are not told by their text; declare a 'text' rule for LICENSE")]
    [InlineData("best-practices-badge-present", "\"minPercentage\": 100", "it asks a web service for the level of the badge")]
    [InlineData(
        "any-file-contents",
        "\"globsAny\": [\"*.md\"], \"content\": \"b\"",
        "it wants the text in any one of several files, but a rule here asks every file that its globs match")]
    [InlineData("file-existence", "", "it names no files")]
    [InlineData("file-existence", "\"globsAny\": [\"[Rr]eadme\"]", "the glob '[Rr]eadme' uses classes or groups, which path patterns do not have")]
    [InlineData("file-existence", "\"globsAny\": [\"a.@(b|c)\"]", "the glob 'a.@(b|c)' uses classes or groups, which path patterns do not have")]
    [InlineData("file-existence", "\"globsAny\": [\"/etc/x\"]", "the pattern '/etc/x' is no path below the root of the repository with *, **, ? and {a,b}")]
    [InlineData("file-contents", "\"globsAll\": [\"a\"]", "it has no pattern")]
    [InlineData(
        "file-contents",
        "\"globsAll\": [\"a\"], \"content\": \"(?=b)c\"",
        "the pattern '(?=b)c' holds what cannot be matched in bounded time: positive lookahead (?= pattern) or positive lookbehind (?<= pattern)")]
    [InlineData(
        "file-contents",
        "\"globsAll\": [\"a\"], \"content\": \"b[\\\\s\\\\S]*c\"",
        "the pattern 'b[\\s\\S]*c' reaches over several lines, but patterns are matched line by line")]
    [InlineData(
        "file-contents",
        "\"globsAll\": [\"a\"], \"content\": \"b.c\", \"flags\": \"s\"",
        "the pattern 'b.c' reaches over several lines, but patterns are matched line by line")]
    [InlineData("file-starts-with", "\"globsAll\": [\"a\"], \"patterns\": [\"b\"]", "it has no 'lineCount' or no 'patterns'")]
    [InlineData(
        "file-starts-with",
        "\"globsAll\": [\"a\"], \"lineCount\": 1, \"patterns\": [\"b\"], \"skip-paths-matching\": { \"patterns\": [\"c\"] }",
        "it leaves out paths by regular expression; write them as globs that begin with '!'")]
    [InlineData("file-size", "", "the type 'file-size' is unknown")]
    public void Rule_without_a_counterpart_stands_in_a_comment_with_the_reason(string type, string options, string reason)
    {
        var import = Import(Rule(type, options));

        Assert.Equal(0, import.Rules);
        Assert.Equal(new RepolinterRemark("a-rule", true, reason), Assert.Single(import.Remarks, r => r.IsLeftOut));
        Assert.Contains($"\n  # a-rule ({type}) is not in force: {reason}.\n", import.Yaml);
        Assert.Empty(Read(import).Declared);
    }

    [Theory]
    [InlineData("\"globsAny\": [\"README.md\"], \"nocase\": true", "exists: ['README.md', 'readme.md', 'Readme.md']")]
    [InlineData(
        "\"globsAny\": [\"{docs/,.github/,}CONTRIB*\"], \"nocase\": true",
        "exists: ['{docs/,.github/,}CONTRIB*', '{docs/,.github/,}contrib*', '{docs/,.github/,}Contrib*']")]
    [InlineData(
        "\"globsAny\": [\"docs/Code_of_conduct.md\"], \"nocase\": true",
        "exists: ['docs/Code_of_conduct.md', 'docs/code_of_conduct.md', 'docs/CODE_OF_CONDUCT.md']")]
    public void Globs_without_case_are_spelled_out_and_noted(string options, string demand)
    {
        var import = Import(Rule("file-existence", options));

        Assert.Contains($"\n    {demand}\n", import.Yaml);
        Assert.Equal(
            [new RepolinterRemark("a-rule", false, "globs know case: the usual spellings of the name are listed, not every mixture of capitals")],
            import.Remarks);
        Assert.Single(Read(import).Declared);
    }

    [Theory]
    [InlineData("file-existence", "\"globsAny\": [\"A*\", \"b\"], \"nocase\": true", "Add a file that matches 'A*' or 'b'")]
    [InlineData("directory-existence", "\"globsAny\": [\"test*\"]", "Add a folder that matches 'test*'")]
    [InlineData("file-not-exists", "\"globsAll\": [\"a\"]", "Remove the file")]
    [InlineData("file-contents", "\"globsAll\": [\"a\"], \"content\": \"b\"", "Write a text that matches 'b' into the file")]
    [InlineData(
        "file-contents",
        "\"globsAll\": [\"a\"], \"content\": \"b\", \"human-readable-content\": \"email address\"",
        "Write what is missing into the file: email address")]
    public void Fix_names_what_the_file_names(string type, string options, string fix) =>
        Assert.Equal(fix, Assert.Single(Read(Import(Rule(type, options))).Declared).Fix);

    [Theory]
    [InlineData("error", Severity.Error)]
    [InlineData("warning", Severity.Warning)]
    [InlineData("off", Severity.None)]
    public void Level_becomes_the_severity(string level, Severity severity)
    {
        var rule = Assert.Single(Read(Import(Rule("file-existence", "\"globsAny\": [\"a\"]", level))).Declared).Rule;

        Assert.Equal((severity, severity, RuleKind.Default), (rule.Local, rule.Ci, rule.Kind));
    }

    [Fact]
    public void Unknown_level_is_left_out() =>
        Assert.Equal(
            "its level is 'fatal', not one of off, warning, error",
            Assert.Single(Import(Rule("file-existence", "\"globsAny\": [\"a\"]", "fatal")).Remarks).Text);

    [Fact]
    public void Rule_with_an_axiom_can_be_uncommented()
    {
        var import = Import(
            """{ "version": 2, "axioms": { "linguist": "language" }, "rules": { "js": { "level": "error", "where": ["language=javascript"], "rule": """
                + """{ "type": "file-existence", "options": { "globsAny": ["package.json"] } } } } }""");

        Assert.Empty(Read(import).Declared);
        Assert.Contains("it holds only where language=javascript, which is not found out here; uncomment it if that is so", Assert.Single(import.Remarks).Text);
        var lines = import.Yaml.Split('\n').Where(l => !l.StartsWith("  # js", StringComparison.Ordinal));
        var uncommented = string.Join('\n', lines).Replace("declare: []", "declare:", StringComparison.Ordinal).Replace("  # ", "  ", StringComparison.Ordinal);
        Assert.Equal("REPO0001", Assert.Single(Declarations.Policy(uncommented).Declared).Rule.Id);
    }

    [Fact]
    public void Everything_that_is_not_carried_over_is_said()
    {
        var import = Import("""
            { "version": 2, "extends": "https://acme.example/base.json", "formatOptions": {},
              "rules": {
                "a": { "level": "error", "fix": { "type": "file-create" }, "policyUrl": "http://x", "rule": { "type": "file-contents", "options": { "globsAll": ["a"], "content": "^b", "flags": "y", "color": 1 } } },
                "b": "off" } }
            """);

        Assert.Equal(
            [
                new("", true, "the rules that it extends (https://acme.example/base.json) are not read: import that file too"),
                new("", true, "'formatOptions' has no counterpart"),
                new("b", true, "it is no rule: there is no map 'rule'"),
                new("a", false, "'^' and '$' mean begin and end of a line, not of the file"),
                new("a", false, "of the flags 'y' only 'i' has a counterpart"),
                new("a", false, "its option 'color' is not carried over"),
                new("a", false, "its 'policyUrl' is not carried over, as it does not begin with https://"),
                new("a", false, "its 'fix' is not carried over"),
            ],
            import.Remarks);
        Assert.All(import.Remarks, remark => Assert.Contains($": {remark.Text}.\n", import.Yaml));
        Assert.Single(Read(import).Declared);
    }

    [Fact]
    public void Words_of_the_rule_are_kept()
    {
        var rule = Assert.Single(
            Read(Import(
                """{ "version": 2, "rules": { "notice-file_exists": { "level": "error", "policyInfo": "It's """
                    + """law.", "policyUrl": "https://acme.example/1", "rule": { "type": "file-existence", "options": { "globsAny": """
                    + """["NOTICE*"], "fail-message": "See section\n4.4" } } } } }""")).Declared);

        Assert.Equal(
            ("Notice file exists", "It's law. See section 4.4", "https://acme.example/1", "Add a file that matches 'NOTICE*'"),
            (rule.Rule.Title, rule.Why, rule.Rule.HelpLink, rule.Fix));
    }

    [Fact]
    public void First_version_of_the_format_is_read()
    {
        var import = Import("""
            { "rules": {
              "all": {
                "license-file-exists:file-existence": ["error", {"files": ["LICENSE*"]}],
                "license-detectable-by-licensee": ["warning"],
                "broken": "x" },
              "javascript": { "package-metadata-exists:file-existence": ["error", {"files": ["package.json"]}] } } }
            """);

        Assert.Equal(1, import.Rules);
        Assert.Equal(["broken", "license-detectable-by-licensee", "package-metadata-exists"], import.Remarks.Select(r => r.Rule));
        Assert.Contains("only where javascript", import.Remarks[^1].Text);
        Assert.Equal("License file exists", Assert.Single(Read(import).Declared).Rule.Title);
    }

    [Fact]
    public void Yaml_is_read_too()
    {
        var import = RepolinterImporter.Import("""
            version: 2
            rules:
              readme:
                level: warning
                rule:
                  type: file-existence
                  options:
                    globsAny: [README*]

            """, "repolint.yaml");

        Assert.Equal(["exists: ['README*']"], import.Yaml.Split('\n').Where(l => l.Contains("exists:", StringComparison.Ordinal)).Select(l => l.Trim()));
    }

    [Theory]
    [InlineData("repolinter.json", "{", 1, 2)]
    [InlineData("repolinter.json", """{ "rules": 1 }""", 1, 1)]
    [InlineData("repolinter.json", "[]", 1, 1)]
    [InlineData("repolinter.yml", "a: b: c", 1, 5)]
    [InlineData("repolinter.yml", "", 1, 1)]
    public void File_that_is_none_of_repolinter_is_a_problem_at_its_place(string name, string text, int line, int column)
    {
        var import = RepolinterImporter.Import(text, name);

        Assert.NotNull(import.Problem);
        Assert.Equal(("", line, column), (import.Yaml, import.Line, import.Column));
    }

    [Fact]
    public void Default_rules_of_repolinter_are_read_back_without_findings()
    {
        var import = Import(RepolinterDefaults.Text);
        var policy = Read(import);

        Assert.Equal(16, import.Rules);
        Assert.Equal(18, policy.Declared.Count);
        Assert.Equal(10, import.Remarks.Count(r => r.IsLeftOut));
        Assert.Equal(policy.Declared.Count, policy.Declared.Select(d => d.Rule.Id).Distinct().Count());

        using var repository = new TestRepository();
        Assert.Equal(12, repository.Run(policy).Count);
    }

    [Fact]
    public void Repository_that_repolinter_likes_is_liked()
    {
        using var repository = new TestRepository()
            .With("LICENSE.md", "x")
            .With("readme.md", "See the License")
            .With("docs/CONTRIBUTING.md", "x")
            .With("Code_of_conduct.md", "x")
            .With(".github/CODE_OF_CONDUCT.md", "mail a@b.example")
            .With("CHANGELOG", "x")
            .With("SECURITY.md", "x")
            .With("support.md", "x")
            .With("src/Tests/A.cs", "x")
            .With(".github/workflows/ci.yml", "x")
            .With("a/b.js", "// Copyright\n// LICENSE\n")
            .With(".github/ISSUE_TEMPLATE/bug.md", "x").With("pull_request_template.md", "x").With("node_modules/x/y.dll", "x");

        Assert.Empty(repository.Run(Read(Import(RepolinterDefaults.Text))));
    }

    [Fact]
    public void Same_file_gives_the_same_bytes() => Assert.Equal(Import(RepolinterDefaults.Text).Yaml, Import(RepolinterDefaults.Text).Yaml);

    [Fact]
    public void Random_files_never_throw_and_are_read_back()
    {
        string[] words =
        [
            "\"rules\": {", "}", "\"a\": {", "\"level\": \"error\"", ",", "\"rule\": {", "\"type\": \"file-contents\"", "\"options\": {",
            "\"globsAll\": [\"a'\\n*\"]", "\"content\": \"(\\u0001'#\"", "\"version\": 2", "\"where\": [1, null]", "\"\\u0007: x\": ", "null", "[", "]",
            "\"policyInfo\": \"a\\r\\n# b\"",
        ];
        var random = new Random(99);
        for (var i = 0; i < 20_000; i++)
        {
            var import = Import("{" + string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => words[random.Next(words.Length)])));
            if (import.Problem is null)
            {
                Read(import);
            }
        }

        var hostile = Import(
            """{ "version": 2, "rules": { "a\n- b: #": { "level": "error", "policyInfo": "x\ny", "rule": { "type": "file-contents", "options": { "globsAll": """
                + """["a'\u0001"], "content": "\u0001'" } } }, "c\u0007": { "level": "er\nror", "where": ["a\nb"], "rule": { "type": "x\ny" } } } }""");
        Assert.Empty(Read(hostile).Declared);
    }

    private static RepolinterImport Import(string json) => RepolinterImporter.Import(json, "repolinter.json");

    private static Policy Read(RepolinterImport import)
    {
        Assert.Null(import.Problem);
        Assert.DoesNotContain('\r', import.Yaml);
        Assert.EndsWith("\n", import.Yaml);
        return Declarations.Policy(import.Yaml);
    }

    private static string Rule(string type, string options, string level = "error") =>
        $$"""{ "version": 2, "rules": { "a-rule": { "level": "{{level}}", "rule": { "type": "{{type}}", "options": { {{options}} } } } } }""";
}
