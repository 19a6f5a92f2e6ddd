using System.Diagnostics;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Rules.Terraform;
using Standards.Checks.Rules.Terraform.Hcl;

namespace Standards.Checks.Tests.Terraform;

public sealed class HclReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a = 1", "a=1")]
    [InlineData("a = \"b\" # c\nd = true // e\n/* f = 1\n */ g = null", "a='b' d=true g=null")]
    [InlineData("b \"c\" d {\n}\n", "b(c,d){}")]
    [InlineData("a { b = 1 }", "a(){b=1}")]
    [InlineData("a {\r\n  b = 1\r\n  c {}\r\n}\r\n", "a(){b=1 c(){}}")]
    [InlineData("a = \"x${b[\"c\"]}y\"", """a=x${b["c"]}y""")]
    [InlineData("a = \"${f({ x = \"}\" })}\"\nb = 1", """a=${f({ x = "}" })} b=1""")]
    [InlineData("a = \"$${b} %%{c} \\\" \\n\"", "a='$${b} %%{c} \" \n'")]
    [InlineData("a = <<EOT\nb = \"\n  EOT\nc = 1", "a='b = \"\n' c=1")]
    [InlineData("a = <<-EOT\n  ${b}\n  EOT\nc = 1", "a=  ${b}\n c=1")]
    [InlineData("a = [\n  1,\n  2,\n]\nb = f(\n  c...\n)\n", "a=[ b=f")]
    [InlineData("""a = b ? "c" : d == "e" && !f || -1 >= 2 % 3""", "a=b")]
    [InlineData("a = [for k, v in m : upper(v) if v != \"\"]\nb = { for k, v in m : k => v... }", "a=[ b={")]
    [InlineData("a = b.0.c[*].d\ne = b.*.f\ng = provider::time::rfc3339(1)", "a=b e=b g=provider")]
    [InlineData("ünïcode-name = 1.5e3", "ünïcode-name=1.5e3")]
    public void File_is_read(string text, string expected)
    {
        var (body, problem) = HclReader.Read(text);

        Assert.Equal(expected, problem is null ? Text(body) : "?");
    }

    [Theory]
    [InlineData("a = 'b'", "1,5 ''' is no character of HCL")]
    [InlineData("a = \"b\nc = 1", "1,5 the text is not closed in its line")]
    [InlineData("a = \"${b\nc = 1", "1,5 the text is not closed in its line")]
    [InlineData("a = <<EOT\nb", "1,5 the here-document 'EOT' is not closed")]
    [InlineData("/* a", "1,1 the comment is not closed")]
    [InlineData("a {\n  b {\n  }\n", "1,1 the block 'a' is not closed")]
    [InlineData("a {\n}\n}\n", "3,1 '}' begins neither an argument nor a block")]
    [InlineData("a =\nb = 1", "1,1 the argument 'a' has no value")]
    [InlineData("a = [1, 2\nb = 3", "1,5 '[' is not closed")]
    [InlineData("a = (1]", "1,7 ']' closes nothing that is open")]
    [InlineData("a = b c", "1,7 'c' stands behind a value, without an operator")]
    [InlineData("a = eu west", "1,8 'west' stands behind a value, without an operator")]
    [InlineData("a\n{\n}\n", "1,1 'a' begins neither an argument nor a block")]
    [InlineData("1 = a", "1,1 '1' begins neither an argument nor a block")]
    public void Wrong_file_is_found(string text, string expected)
    {
        var (_, problem) = HclReader.Read(text);

        var (line, column) = new LineMap(text).Locate(problem!.Offset);
        Assert.Equal(expected, $"{line},{column} {problem.Message}");
        Assert.NotEmpty(problem.Fix);
    }

    [Fact]
    public void Objects_have_entries()
    {
        var (body, _) = HclReader.Read("""
            a = {
              b = 1
              "c" : "d", e = { f = 2 }
              (g) = 3
              h =
                [1,
             2]
            }
            m = merge(local.a, { x = 1 }, var.y)
            n = var.tags
            """);

        Assert.Equal(["b", "c", "e", null, "h"], body["a"]!.Entries.Select(e => e.Key));
        Assert.Equal("d", body["a"]!.Entries.ElementAt(1).Value.Literal);
        Assert.Equal(["f"], body["a"]!.Entries.ElementAt(2).Value.Entries.Select(e => e.Key));
        Assert.Equal(["local.a", "", "var.y"], body["m"]!.Arguments("merge").Select(a => a.Reference));
        Assert.Equal(["x"], body["m"]!.Arguments("merge").ElementAt(1).Entries.Select(e => e.Key));
        Assert.Equal("var.tags", body["n"]!.Reference);
        Assert.Empty(body["n"]!.Entries);
    }

    public static TheoryData<string> Hostile =>
    [
        "a = " + new string('x', 1_000_000),
        "a = \"" + new string('x', 1_000_000) + "\"",
        "a = " + new string('{', 100_000),
        "a = " + new string('[', 100_000) + new string(']', 100_000),
        string.Concat(Enumerable.Repeat("a {\n", 100_000)),
        "a = \"" + string.Concat(Enumerable.Repeat("${\"", 200_000)),
        "a = <<EOT\n" + string.Concat(Enumerable.Repeat("x\n", 400_000)),
        string.Concat(Enumerable.Repeat("a = <<EOT\n", 100_000)),
        string.Concat(Enumerable.Repeat("/* ", 300_000)),
        "provider \"aws\" {\n default_tags {\n tags = {"
            + string.Concat(Enumerable.Repeat("a = {", 50_000))
            + new string('}', 50_000)
            + "}\n}\n}\nresource \"aws_a\" \"b\" {}\n",
        "provider \"aws\" {\n default_tags {\n tags = "
            + string.Concat(Enumerable.Repeat("merge(", 50_000))
            + new string(')', 50_000)
            + "\n}\n}\nresource \"aws_a\" \"b\" {}\n",
        """
            locals {
              a = local.a
            }
            provider "aws" {
             default_tags {
             tags = local.a
            }
            }
            resource "aws_a" "b" {}

            """,
        string.Concat(Enumerable.Repeat("variable \"a\" {}\n", 60_000)),
        "\u0001\u0002",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_file_is_read_in_bounded_time(string text)
    {
        using var repository = new TestRepository().With("main.tf", text);
        var watch = Stopwatch.StartNew();

        _ = repository.Run(new TerraformCheck());
        _ = repository.Run(new TerraformModuleCheck());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static string Text(HclBody body) => string.Join(
        ' ',
        body.Attributes.Select(a => (a.Offset, Text: $"{a.Name}={(a.Value.Literal is { } literal ? $"'{literal}'" : a.Value.Tokens[a.Value.First].Value)}"))
            .Concat(body.Blocks.Select(b => (b.Offset, Text: $"{b.Type}({string.Join(',', b.Labels)}){{{Text(b.Body)}}}")))
            .OrderBy(i => i.Offset).Select(i => i.Text));
}
