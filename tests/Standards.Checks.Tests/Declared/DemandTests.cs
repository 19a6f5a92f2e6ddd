namespace Standards.Checks.Tests.Declared;

public sealed class DemandTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("exists: docs/a.md", "there is no file 'docs/a.md'")]
    [InlineData("exists: [docs/a.md, 'docs/*.txt']", "no file matches 'docs/a.md' or 'docs/*.txt'")]
    [InlineData("exists: ['a', 'b', 'c', 'd', 'e']", "no file matches 'a' or 'b' or 'c' or 2 more")]
    [InlineData("exists: ['**/*.md', '!docs/**']", "no file matches '**/*.md'")]
    public void Missing_file_is_found_at_the_declaration(string demand, string message)
    {
        _repository.With("docs/other.md", "x");

        Assert.Equal([$"standards.yml(2,5): ACME1001: {message} (Things are right). Do it."], Lines(demand));
    }

    [Theory]
    [InlineData("exists: docs/other.md")]
    [InlineData("exists: [none, 'docs/*']")]
    [InlineData("absent: 'src/**'")]
    [InlineData("absent: ['**/*.md', '!docs/**']")]
    [InlineData("path: { files: '**', matches: '^docs/' }")]
    [InlineData("path: { files: 'src/**', matches: 'x' }")]
    [InlineData("path: { files: '**', notMatches: '[A-Z]' }")]
    [InlineData("text: { files: '**', matches: '^first$' }")]
    [InlineData("text: { files: '**', notMatches: '^x' }")]
    [InlineData("text: { files: '**', matches: FIRST, flags: ignoreCase }")]
    [InlineData("text: { files: '**', notMatches: second, firstLines: 1 }")]
    [InlineData("text: { files: none, matches: x }")]
    [InlineData("heading: { files: 'none*', headings: x }")]
    [InlineData("value: { files: 'none*', at: a, exists: true }")]
    public void Demand_that_is_met_is_silent(string demand)
    {
        _repository.With("docs/other.md", "first\nsecond\n");

        Assert.Empty(Lines(demand));
    }

    [Fact]
    public void Forbidden_file_is_found_there()
    {
        _repository.With("bin/a.dll", [0, 1, 2]).With("lib/b.exe", "x").With("lib/c.txt", "x");

        Assert.Equal(
            [
                "bin/a.dll(0,0): ACME1001: the file matches '**/*.{exe,dll}', which no file may (Things are right). Do it.",
                "lib/b.exe(0,0): ACME1001: the file matches '**/*.{exe,dll}', which no file may (Things are right). Do it.",
            ],
            Lines("absent: '**/*.{exe,dll}'"));
    }

    [Theory]
    [InlineData("path: { files: 'db/**', matches: '^db/V[0-9]+' }", "path 'db/x.sql' does not match '^db/V[0-9]+'")]
    [InlineData("path: { files: '**', notMatches: 'x' }", "path 'db/x.sql' matches 'x'")]
    public void Path_of_another_form_is_found(string demand, string message)
    {
        _repository.With("db/x.sql", [0]);

        Assert.Equal([$"db/x.sql(0,0): ACME1001: {message} (Things are right). Do it."], Lines(demand));
    }

    [Fact]
    public void Forbidden_text_is_found_in_every_line_at_its_column()
    {
        _repository.With("a.cs", "x\r\n  var t = DateTime.Now;\rDateTime.Now DateTime.Now\n");

        Assert.Equal(
            [
                "a.cs(2,11): ACME1001: 'DateTime.Now' must not stand here (Things are right). Do it.",
                "a.cs(3,1): ACME1001: 'DateTime.Now' must not stand here (Things are right). Do it.",
            ],
            Lines("text: { files: '*.cs', notMatches: 'DateTime\\.Now' }"));
    }

    [Fact]
    public void Line_that_matches_with_nothing_is_found()
    {
        _repository.With("a.txt", "a\n\nb");

        Assert.Equal(["a.txt(2,1): ACME1001: the line matches '^$' (Things are right). Do it."], Lines("text: { files: '*.txt', notMatches: '^$' }"));
    }

    [Theory]
    [InlineData("text: { files: '*.txt', matches: '^c' }", "no line matches '^c'")]
    [InlineData("text: { files: '*.txt', matches: 'B' }", "no line matches 'B'")]
    [InlineData("text: { files: '*.txt', matches: 'c', firstLines: 2 }", "none of the first 2 lines matches 'c'")]
    [InlineData("text: { files: '*.txt', matches: 'b', firstLines: 1 }", "the first line does not match 'b'")]
    public void Text_that_stands_nowhere_is_found_at_the_file(string demand, string message)
    {
        _repository.With("a.txt", "a\nb");

        Assert.Equal([$"a.txt(0,0): ACME1001: {message} (Things are right). Do it."], Lines(demand));
    }

    [Fact]
    public void Found_text_is_shortened_to_one_line()
    {
        _repository.With("a.txt", "x" + new string('y', 100) + "\tz");

        Assert.Equal(
            [$"a.txt(1,1): ACME1001: 'x{new string('y', 39)}…' must not stand here (Things are right). Do it."],
            Lines("text: { files: '*.txt', notMatches: 'x.*' }"));
    }

    [Fact]
    public void Findings_in_a_file_end_at_a_hundred()
    {
        _repository.With("a.txt", string.Concat(Enumerable.Repeat("bad\n", 250)));

        var lines = Lines("text: { files: '*.txt', notMatches: bad }");

        Assert.Equal(101, lines.Count);
        Assert.Equal("a.txt(0,0): ACME1001: there are 150 more places in this file (Things are right). Do it.", lines[0]);
        Assert.Equal("a.txt(100,1): ACME1001: 'bad' must not stand here (Things are right). Do it.", lines[100]);
    }

    [Fact]
    public void Missing_heading_is_found()
    {
        _repository.With("docs/a.md", """
            # Title

            Symptoms
            ---

            ## **Roll** `back`

            ```
            # Escalation
            ```

            > # Contacts

            """);

        Assert.Equal(
            [
                "docs/a.md(0,0): ACME1001: the document has no heading 'Contacts' (Things are right). Do it.",
                "docs/a.md(0,0): ACME1001: the document has no heading 'Escalation' (Things are right). Do it.",
            ],
            Lines("heading: { files: 'docs/*.md', headings: [symptoms, roll back, Escalation, Contacts] }"));
    }

    [Fact]
    public void Text_of_a_file_that_is_none_is_not_checked_but_its_path_is()
    {
        _repository.With("a.bin", [0, 1]).WithVanished("b.bin").With("c.bin", new byte[4 * 1024 * 1024 + 1]);
        var rule = Declarations.Rule("text: { files: '**', matches: x }")
            + "  - { id: ACME1002, title: T, fix: F, absent: 'a*' }\n  - { id: ACME1003, title: T, fix: F, text: { files: 'a*', matches: x } }\n";

        Assert.Equal(
            [
                "a.bin(0,0): ACME1002: the file matches 'a*', which no file may (T). F.",
                "a.bin(0,0): STD0010: a.bin is binary, not text. Correct or remove the file; its rules were not checked.",
                "b.bin(0,0): STD0010: b.bin cannot be read (it was removed). Correct or remove the file; its rules were not checked.",
                "c.bin(0,0): STD0010: c.bin is 4,194,305 bytes, more than the 4,194,304 that are read. Correct or remove the file; its rules were not checked.",
            ],
            _repository.Run(rule).Select(Declarations.Line).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Message_with_a_full_stop_in_the_declaration_has_one()
    {
        var finding = Assert.Single(_repository.Run("declare:\n- { id: ACME1001, title: All is well., fix: Do it., exists: a }\n"));

        Assert.Equal("there is no file 'a' (All is well). Do it.", finding.Text);
    }

    private List<string> Lines(string demand) => [.. _repository.Run(Declarations.Rule(demand)).Select(Declarations.Line)];
}
