namespace Standards.Sdk.Tests.Harness;

/// <summary>Content that several tests put into a repository.</summary>
internal static class RepositoryContent
{
    /// <summary>A decision record <c>docs/adr/NNNN-title.md</c>; its status stands in line 7.</summary>
    public static ScratchRepository Record(this ScratchRepository repository, int number = 1, string status = "Accepted") => repository.Write(
        $"docs/adr/{number:D4}-use-it.md",
        $"""
            # {number}. Use it

            Date: 2024-01-31

            ## Status

            {status}

            ## Context

            Text.

            ## Decision

            Text.

            ## Consequences

            Text.

            """);

    /// <summary>A program; below <c>cmd/</c> it is at its place.</summary>
    public static ScratchRepository Executable(this ScratchRepository repository, string folder, string body = "") => repository
        .Write(
            $"{folder}/{Path.GetFileName(folder)}.csproj",
            $"""<Project Sdk="Standards.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>{body}</Project>""")
        .Write($"{folder}/Program.cs", "System.Console.WriteLine(\"done\");\n");

    /// <summary>A solution of all projects of the repository; .sln or .slnx by its name.</summary>
    public static ScratchRepository Solution(this ScratchRepository repository, string name = "All.slnx")
    {
        var projects = Directory.EnumerateFiles(repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(repository.Root, p))
            .Order(StringComparer.Ordinal)
            .ToList();
        return repository.Write(name, name.EndsWith(".slnx", StringComparison.Ordinal) ? Xml(projects) : Classic(projects));
    }

    /// <summary>What a repository adds so that a solution knows the SDK.</summary>
    public static ScratchRepository SolutionHooks(this ScratchRepository repository) => repository
        .Write("Directory.Solution.props", """<Project><Import Project="Solution.props" Sdk="Standards.Sdk" /></Project>""")
        .Write("Directory.Solution.targets", """<Project><Import Project="Solution.targets" Sdk="Standards.Sdk" /></Project>""");

    private static string Xml(IEnumerable<string> projects) =>
        $"<Solution>{string.Concat(projects.Select(p => $"<Project Path=\"{p}\" />"))}</Solution>";

    private static string Classic(IReadOnlyList<string> projects)
    {
        var ids = projects.Select((_, i) => $"{{00000000-0000-0000-0000-{i + 1:D12}}}").ToList();
        var entries = projects.Select((p, i) =>
            $"Project(\"{{9A19103F-16F7-4668-BE54-9A1E7A4F7556}}\") = \"{Path.GetFileNameWithoutExtension(p)}\", \"{p}\", \"{ids[i]}\"\nEndProject\n");
        var configurations = ids.Select(id => $"\t\t{id}.Debug|Any CPU.ActiveCfg = Debug|Any CPU\n\t\t{id}.Debug|Any CPU.Build.0 = Debug|Any CPU\n");
        return "Microsoft Visual Studio Solution File, Format Version 12.00\n"
            + string.Concat(entries)
            + "Global\n\tGlobalSection(SolutionConfigurationPlatforms) = preSolution\n\t\tDebug|Any CPU = Debug|Any CPU\n\tEndGlobalSection\n"
            + $"\tGlobalSection(ProjectConfigurationPlatforms) = postSolution\n{string.Concat(configurations)}\tEndGlobalSection\nEndGlobal\n";
    }
}
