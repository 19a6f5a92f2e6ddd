using Standards.Benchmarks.Running;

namespace Standards.Benchmarks.Generation;

/// <summary>Writes trees of projects that differ in their SDK only.</summary>
/// <param name="dotnetVersion">The .NET SDK that <c>global.json</c> pins, so that all variants use the same.</param>
/// <param name="package">The Standards.Sdk under measurement.</param>
internal sealed class TreeGenerator(string dotnetVersion, SdkPackage package)
{
    private const int LargeFiles = 200;
    private const int LargeLines = 200;
    private const ulong Seed = 20250101;

    /// <summary>A tree of small projects.</summary>
    /// <param name="root">Absolute path; what is there is deleted.</param>
    /// <param name="variant">The SDK.</param>
    /// <param name="projects">How many.</param>
    /// <param name="chain">Whether each project references the one before.</param>
    /// <returns>What to build, relative to the root: the solution, or the project when there is one only.</returns>
    public string SmallProjects(string root, TreeVariant variant, int projects, bool chain)
    {
        var tree = new FileTree(root);
        var names = Enumerable.Range(1, projects).Select(i => $"P{i:0000}").ToArray();
        for (var i = 0; i < projects; i++)
        {
            var name = names[i];
            tree.Write($"src/{name}/{name}.csproj", Project(variant, chain && i > 0 ? names[i - 1] : null));
            tree.Write($"src/{name}/Counter.cs", Counter(name));
            tree.Write($"src/{name}/Greeter.cs", Greeter(name));
        }

        WriteCommonFiles(tree, variant);
        if (projects == 1)
        {
            return $"src/{names[0]}/{names[0]}.csproj";
        }

        tree.Write("Tree.slnx", $"<Solution>\n{string.Concat(names.Select(n => $"  <Project Path=\"src/{n}/{n}.csproj\" />\n"))}</Solution>\n");
        return "Tree.slnx";
    }

    /// <summary>A tree with one project of 200 files and 40,000 lines.</summary>
    /// <param name="root">Absolute path; what is there is deleted.</param>
    /// <param name="variant">The SDK.</param>
    /// <returns>What to build, relative to the root.</returns>
    public string LargeProject(string root, TreeVariant variant)
    {
        var tree = new FileTree(root);
        var code = new CSharpGenerator(new SeededRandom(Seed));
        for (var i = 0; i < LargeFiles; i++)
        {
            tree.Write($"src/Large/Period{i:000}.cs", code.File("Large", $"Period{i:000}", LargeLines, i > 0 ? $"Period{i - 1:000}" : null));
        }

        tree.Write("src/Large/Large.csproj", Project(variant, reference: null));
        WriteCommonFiles(tree, variant);
        return "src/Large/Large.csproj";
    }

    private void WriteCommonFiles(FileTree tree, TreeVariant variant)
    {
        tree.Write(".gitignore", "artifacts/\nbin/\nobj/\n*.binlog\n");
        tree.Write(".editorconfig", "root = true\n");
        var sdks = variant == TreeVariant.Standards ? $",\n  \"msbuild-sdks\": {{ \"Standards.Sdk\": \"{package.Version}\" }}" : "";
        tree.Write("global.json", $$"""
            {
              "sdk": { "version": "{{dotnetVersion}}", "rollForward": "disable" }{{sdks}}
            }

            """);
        if (variant != TreeVariant.Standards)
        {
            return;
        }

        tree.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="standards-benchmark" value="{Path.GetRelativePath(tree.Root, package.Feed)}" />
              </packageSources>
            </configuration>

            """);
        foreach (var kind in new[] { "props", "targets" })
        {
            tree.Write($"Directory.Solution.{kind}", $"""
                <Project>
                  <Import Project="Solution.{kind}" Sdk="Standards.Sdk" />
                </Project>

                """);
        }

        // STD2004 (a src/ project without a test project) would double the number of projects for nothing.
        tree.Write("standards.yml", """
            version: 1
            service: { name: benchmark, class: library, team: benchmark }
            rules:
              STD2004: none

            """);
    }

    private static string Project(TreeVariant variant, string? reference)
    {
        var properties = variant == TreeVariant.Standards ? "" : $"""
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>{(variant == TreeVariant.PlainWithoutAnalyzers ? "\n    <RunAnalyzers>false</RunAnalyzers>" : "")}
              </PropertyGroup>

            """;
        var references = reference is null ? "" : $"""
              <ItemGroup>
                <ProjectReference Include="../{reference}/{reference}.csproj" />
              </ItemGroup>

            """;
        return $"<Project Sdk=\"{(variant == TreeVariant.Standards ? "Standards.Sdk" : "Microsoft.NET.Sdk")}\">\n{properties}{references}</Project>\n";
    }

    private static string Counter(string name) => $$"""
        namespace {{name}};

        /// <summary>Counts up.</summary>
        public sealed class Counter
        {
            /// <summary>Calls of <see cref="Increment"/> so far.</summary>
            public int Value { get; private set; }

            /// <summary>Adds one.</summary>
            public void Increment() => Value++;
        }

        """;

    private static string Greeter(string name) => $$"""
        namespace {{name}};

        /// <summary>Greets by name.</summary>
        public sealed class Greeter(Counter counter)
        {
            /// <summary>Greets and counts.</summary>
            /// <param name="name">Who is greeted.</param>
            /// <returns>The greeting.</returns>
            public string Greet(string name)
            {
                counter.Increment();
                return $"Hello, {name}!";
            }
        }

        """;
}
