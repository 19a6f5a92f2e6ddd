using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Every diagnostic leads to the page of its rule.</summary>
public sealed class HelpLinkTests
{
    private const string Pages = "https://github.com/standards-sdk/standards-sdk/blob/main/docs/rules";
    private const string Project = "lib/Orders.Shared/Orders.Shared.csproj";

    [Theory]
    [InlineData("", "STD0005", "STD0008", "STD2002", "STD2005", "STD3103", "STD4001")]
    [InlineData("-p:_StandardsEngineTooOld=true", "STD0002")]
    public void Diagnostics_link_to_their_pages(string option, params string[] rules)
    {
        using var repository = new ScratchRepository()
            .Write(Project, """<Project Sdk="Standards.Sdk"><PropertyGroup><Deterministic>false</Deterministic></PropertyGroup></Project>""")
            .Write("standards.yml", "version: 1\nrulez: { }\n")
            .Record(status: "Done");
        var links = repository.PathOf("../links.txt");

        repository
            .Run([
                "msbuild",
                Project,
                "-t:_StandardsVerifyEngine;StandardsCheck",
                $"""-logger:Standards.TestLogger.HelpLinkLogger,{Path.Combine(AppContext.BaseDirectory, "Standards.TestLogger.dll")};{links}""",
                .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ])
            .Failed();

        Assert.Equal(rules.Select(id => $"{id} {Pages}/{id}.md"), File.ReadAllLines(links).Order(StringComparer.Ordinal));
    }
}
