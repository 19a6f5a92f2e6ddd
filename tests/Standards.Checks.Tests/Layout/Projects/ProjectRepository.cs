using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout.Projects;

namespace Standards.Checks.Tests.Layout.Projects;

/// <summary>A repository of projects that reference each other.</summary>
internal sealed class ProjectRepository : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    /// <summary>A project at <c>folder/Name/Name.csproj</c> with references, each on a line of its own from line 3 on.</summary>
    public ProjectRepository Project(string folder, string name, params string[] references)
    {
        var items = string.Concat(references.Select(r => $"    <ProjectReference Include=\"{r}\" />\n"));
        var sdk = folder == "cmd" ? "Microsoft.NET.Sdk.Web" : "Microsoft.NET.Sdk";
        return With($"{folder}/{name}/{name}.csproj", $"""
            <Project Sdk="{sdk}">
              <ItemGroup>
            {items}  </ItemGroup>
            </Project>

            """);
    }

    public ProjectRepository With(string path, string text)
    {
        _repository.With(path, text);
        return this;
    }

    /// <summary>The findings of one rule.</summary>
    public Finding[] Run(string rule, Policy? policy = null) => [.. _repository.Run(new ProjectGraphCheck(), policy).Where(f => f.Rule.Id == rule)];

    /// <summary>The findings of all rules.</summary>
    public IReadOnlyList<Finding> Run(Policy? policy = null) => _repository.Run(new ProjectGraphCheck(), policy);
}
