using Standards.Checks.Models.Documents.Links;
using Standards.Checks.Rules.Documents.Links;
using static Standards.Checks.Tests.Documents.Pages;

namespace Standards.Checks.Tests.Documents;

public class AnchorTests
{
    [Theory]
    [InlineData("Quick start", "quick-start")]
    [InlineData("What's new in 2.0?", "whats-new-in-20")]
    [InlineData("A & B", "a--b")]
    [InlineData("C# / .NET", "c--net")]
    [InlineData("snake_case and kebab-case", "snake_case-and-kebab-case")]
    [InlineData("🚀 Features", "-features")]
    [InlineData("⚙️ Configuration", "-configuration")]
    [InlineData(":rocket: Features", "rocket-features")]
    [InlineData("Überblick", "überblick")]
    [InlineData("日本語 の 見出し", "日本語-の-見出し")]
    [InlineData("Ⅷ Henry", "ⅷ-henry")]
    [InlineData("a  b", "a--b")]
    [InlineData("«quoted» – dash", "quoted--dash")]
    [InlineData("!?", "")]
    public void Slug_is_that_of_GitHub(string heading, string slug) => Assert.Equal(slug, HeadingSlug.Of(heading));

    [Theory]
    [InlineData(
        "## Quick start\n\n[a](#quick-start), [a](#Quick-Start), [a](#user-content-quick-start), [a](page.md#quick-start), [a](/docs/page.md#quick-start)")]
    [InlineData("## `code` and **bold**\n\n[a](#code-and-bold)")]
    [InlineData("## [A link](page.md) there\n\n[a](#a-link-there)")]
    [InlineData("## ![logo](/docs/page.md) Title\n\n[a](#-title)")]
    [InlineData("## A &amp; B\n\n[a](#a--b)")]
    [InlineData("## Part\n\n## Part\n\n### Part ###\n\n[a](#part), [a](#part-1), [a](#part-2)")]
    [InlineData("Title\n=====\n\nPart\n----\n\n[a](#title), [a](#part)")]
    [InlineData("> ## Quoted\n\n* ## Listed\n\n[a](#quoted), [a](#listed)")]
    [InlineData("<a name=\"Old\"></a>\n\ntext <span id='here'>x</span>\n\n[a](#old), [a](#here)")]
    [InlineData("<h2 align=\"center\">In <b>HTML</b> &amp; more</h2>\n\n[a](#in-html--more)")]
    [InlineData("## Title {#custom}\n\n[a](#custom), [a](#title), [a](#title-custom)")]
    [InlineData("## Title { #custom .class }\n\n[a](#custom), [a](#title)")]
    [InlineData("## 1.2.0 <small>May</small> { id=\"1.2.0\" }\n\n### Part { .wide id=part-x }\n\n[a](#1.2.0), [a](#part-x), [a](#part)")]
    [InlineData("## Title {: #custom}\n\n[a](#custom), [a](#title)")]
    [InlineData("### `Title` (added in 1.3) [config-title]\n\n[a](#config-title), [a](#title-added-in-13)")]
    [InlineData("* [`abstract`](#+type:abstract){ #+type:abstract }\n* ![logo](page.md){:#logo .left}\n\n[a](#logo)")]
    [InlineData("#### <!-- md:setting config.dir -->\n\n[a](#config.dir)")]
    [InlineData("# [Linux](#tab/linux)\n\ntext")]
    [InlineData("## Überblick\n\n[a](#%C3%BCberblick), [a](#überblick), [a](#Überblick)")]
    [InlineData("## ⚙️ Setup\n\n[a](#️-setup), [a](#-setup), [a](#%EF%B8%8F-setup)")]
    [InlineData("[a](#), [a](#top), [a](page.md#), [a](#L10), [a](#fn-1), [a](#fnref:1), [a](#:~:text=here)")]
    public void Anchor_that_exists_is_silent(string text) => Assert.Empty(Links(text));

    [Theory]
    [InlineData("## Quick start\n\n[a](#quickstart)", "quickstart", "Write '#quick-start'")]
    [InlineData("## Debug and trace\n\n[a](#trace)", "trace", "Write '#debug-and-trace'")]
    [InlineData("`{ #code }`\n\n[a](#code)", "code", "Write the anchor of a heading that is there, or remove the part from '#' on")]
    [InlineData("## <!-- part --> Other\n\n[a](#part)", "part", "Write the anchor of a heading that is there, or remove the part from '#' on")]
    [InlineData("## [1.2.0]\n\n[a](#1.2.0)", "1.2.0", "Write '#120'")]
    [InlineData("## Level seven\n\n[a](#l7)", "l7", "Write the anchor of a heading that is there, or remove the part from '#' on")]
    [InlineData("## Part\n\n[a](#part-1)", "part-1", "Write '#part'")]
    [InlineData("```\n## Part\n```\n\n[a](#part)", "part", "Write the anchor of a heading that is there, or remove the part from '#' on")]
    [InlineData("<!-- <a id=\"x\"> -->\n\n## Other\n\n[a](#gone)", "gone", "Write the anchor of a heading that is there, or remove the part from '#' on")]
    public void Missing_anchor_fires(string text, string anchor, string fix)
    {
        var line = text.Count(c => c == '\n') + 1;
        FindingAssert.Only(
            Links(text), "STD3302", Pages.Path, line, 1, $"link '#{anchor}' looks for the heading '#{anchor}', which this document does not have", fix);
    }

    [Fact]
    public void Missing_anchor_of_another_document_names_it()
    {
        using var repository = new TestRepository().With("docs/other.md", "# Restore the database\n").With(Pages.Path, "[a](other.md#restore-database)");
        FindingAssert.Only(
            repository.Run(new LinkCheck()), "STD3302", Pages.Path, 1, 1,
            "link 'other.md#restore-database' looks for the heading '#restore-database', which docs/other.md does not have", "Write '#restore-the-database'");
    }

    [Fact]
    public void Fragment_of_a_folder_is_that_of_its_readme()
    {
        using var repository = new TestRepository()
            .With("src/README.md", "# Use\n")
            .With("a.md", "[a](src#use), [a](src/#gone)")
            .With("lib/x.cs", "")
            .With("b.md", "[a](lib#use)");
        Assert.Equal(["a.md STD3302"], repository.Run(new LinkCheck()).Select(f => $"{f.Path} {f.Rule.Id}"));
    }

    [Fact]
    public void Documents_that_link_to_each_other_are_read_once()
    {
        using var repository = new TestRepository().With("a.md", "# A\n\n[b](b.md#b)").With("b.md", "# B\n\n[a](a.md#a) [gone](a.md#b)");
        Assert.Equal(("b.md", 3, 13), Assert.Single(repository.Run(new LinkCheck())) is var f ? (f.Path, f.Line, f.Column) : default);
    }
}
