using System.Diagnostics;
using Standards.Checks.Models.Images.Dockerfiles;
using Standards.Checks.Rules.Containers.Dockerfiles;

namespace Standards.Checks.Tests.Containers;

public sealed class DockerReaderTests
{
    [Theory]
    [InlineData("FROM a", "FROM a")]
    [InlineData("from a as b\nrun c", "FROM a as b|RUN c")]
    [InlineData("FROM a\r\nRUN b \\\r\n  c\r\n", "FROM a|RUN b   c")]
    [InlineData("FROM a\nRUN b \\\n# comment\n\n   # another\n  c", "FROM a|RUN b   c")]
    [InlineData("# escape=`\nFROM a\nRUN dir c:\\\nRUN b `\n  c", "FROM a|RUN dir c:\\|RUN b   c")]
    [InlineData("# syntax=docker/dockerfile:1\n# escape = `\nFROM a\nRUN b `\nc", "FROM a|RUN b c")]
    [InlineData("# a comment\n# escape=`\nFROM a\nRUN b\\\nc", "FROM a|RUN bc")]
    [InlineData("FROM a\nRUN b \\", "FROM a|RUN b")]
    [InlineData("FROM a\nRUN b \\\\\nRUN c", "FROM a|RUN b \\\\|RUN c")]
    [InlineData("FROM a\nRUN <<EOF\nFROM b\n  EOF\nEOF\nUSER 1", "FROM a|RUN <<EOF{FROM b\n  EOF\n}|USER 1")]
    [InlineData("FROM a\nCOPY <<-'X' <<Y /d/\nx\n\tX\ny\nY\nUSER 1", "FROM a|COPY <<-'X' <<Y /d/{x\n}{y\n}|USER 1")]
    [InlineData("FROM a\nRUN cat <<< text\nUSER 1", "FROM a|RUN cat <<< text|USER 1")]
    [InlineData("FROM a\nRUN echo \"<<EOF\"\nUSER 1", """FROM a|RUN echo "<<EOF"|USER 1""")]
    [InlineData("FROM a\nRUN echo $((1<<2))\nUSER 1", "FROM a|RUN echo $((1<<2))|USER 1")]
    [InlineData("FROM a\nONBUILD COPY --chown=1 . /a", "FROM a|ONBUILD COPY . /a")]
    [InlineData("FROM a\nRUN --mount=type=secret,id=x --network=none b --c", "FROM a|RUN b --c")]
    [InlineData("FROM a\nCMD [\"b\", \"c d\"]", """FROM a|CMD ["b", "c d"]!""")]
    [InlineData("FROM a\nCMD ['b']", "FROM a|CMD ['b']")]
    [InlineData("FROM a\nRUN [ -f x ] && y", "FROM a|RUN [ -f x ] && y")]
    public void Instructions_are_read(string text, string expected)
    {
        var script = DockerReader.Read(text);

        Assert.Null(script.Problem);
        Assert.Equal(
            expected,
            string.Join(
                '|',
                script.Instructions.Select(
                    i => $"{(i.IsTrigger ? "ONBUILD " : "")}{i.Keyword} {i.Text}{(i.IsJson ? "!" : "")}{string.Concat(i.Documents.Select(d => $"{{{d}}}"))}")));
    }

    [Fact]
    public void Words_know_their_place_in_the_file()
    {
        const string Text = "FROM a\nENV A=1 \\\n  # no\n  B=\"2 3\" \\\n  C='4'\n";

        var words = DockerReader.Read(Text).Instructions[1].Words;

        Assert.Equal(["A=1", "B=2 3", "C=4"], words.Select(w => w.Value));
        Assert.All(words, w => Assert.Equal(w.Raw, Text.Substring(w.Offset, w.Raw.Length)));
    }

    [Theory]
    [InlineData("ARG T=10.0.3\nFROM a:${T}", "a:10.0.3")]
    [InlineData("ARG T\nFROM a:$T", "a:$T")]
    [InlineData("ARG T\nFROM a:${T:-1}", "a:1")]
    [InlineData("ARG R=mcr.io/ T=1\nFROM ${R}a:${T}-x", "mcr.io/a:1-x")]
    [InlineData("ARG V=1\nARG T=${V}.2\nFROM a:$T", "a:1.2")]
    [InlineData("FROM --platform=$BUILDPLATFORM a:1", "a:1")]
    [InlineData("FROM \"a:1\"", "a:1")]
    public void Image_has_the_defaults_of_arguments(string text, string image)
    {
        var file = Dockerfile.Read(text);

        Assert.Null(file.Problem);
        Assert.Equal(image, file.Stages[0].Image.Value);
    }

    [Fact]
    public void Stage_is_built_on_another_one()
    {
        var file = Dockerfile.Read("FROM a:1 AS base\nUSER 5\nFROM b AS x\nFROM Base\nCMD [\"c\"]\n");

        Assert.Equal("a:1", file.Stages[2].Root.Reference!.Text);
        Assert.Equal("5", file.Stages[2].Last("USER")!.Text);
        Assert.Null(file.Stages[1].Last("USER"));
    }

    public static TheoryData<string> Hostile =>
    [
        "FROM a\nRUN " + new string('x', 1_000_000),
        "FROM a\n" + string.Concat(Enumerable.Repeat("RUN a \\\n", 100_000)),
        "FROM a\nRUN <<EOF\n" + new string('\n', 1_000_000),
        "FROM a\nRUN " + string.Concat(Enumerable.Repeat("<<A ", 100_000)),
        string.Concat(Enumerable.Repeat("FROM a AS a\nENV B=$B$B$B$B\n", 30_000)),
        "FROM a\nENV A=" + string.Concat(Enumerable.Repeat("${", 300_000)),
        "FROM a\nCMD " + new string('[', 1_000_000),
        "FROM a\nENV A=\"" + new string('\\', 1_000_000),
        "FROM a\n" + string.Concat(Enumerable.Repeat("ONBUILD ", 2_000)),
        "\0\u0001FROM",
        "#",
        "",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_file_is_read_in_bounded_time(string text)
    {
        using var repository = new TestRepository().With("Dockerfile", text.Replace("\0", "", StringComparison.Ordinal));
        var watch = Stopwatch.StartNew();

        _ = repository.Run(new DockerfileCheck());
        _ = repository.Run(new DockerfileSetCheck());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
