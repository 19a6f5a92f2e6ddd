using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>A global property over the project over Directory.Build.props over the policy; on CI, where the policy is strictest.</summary>
public class PrecedenceTests : IClassFixture<PrecedenceTests.Overrides>
{
    private const string Body = "project";
    private const string Directory = "Directory.Build.props";
    private const string Global = "global";

    private readonly Overrides _overrides;

    public PrecedenceTests(Overrides overrides) => _overrides = overrides;

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var property in Overrides.Values.Keys)
        {
            foreach (var form in ProjectText.Forms)
            {
                foreach (var place in new[] { Body, Directory, Global })
                {
                    rows.Add(property, form, place);
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Written_value_wins(string property, string form, string place) =>
        Assert.Equal(Overrides.Values[property], _overrides.Value(form, place, property));

    [Theory]
    [InlineData(ProjectText.Whole)]
    [InlineData(ProjectText.Additive)]
    public void Project_wins_over_directory_and_global_over_both(string form)
    {
        using var repository = new ScratchRepository();
        var everywhere = ProjectText.Properties(
            ("Nullable", "warnings"), ("DebugType", "portable"), ("TreatWarningsAsErrors", "false"), ("AnalysisLevel", "8.0"));
        repository.Write("Directory.Build.props", $"<Project>{everywhere}</Project>");
        repository.Write(
            "src/Orders/Orders.csproj",
            ProjectText.Of(form, ProjectText.Properties(("Nullable", "annotations"), ("DebugType", "full"), ("TreatWarningsAsErrors", "true"))));

        var project = EvaluatedProject.Of(repository, "src/Orders/Orders.csproj", ("DebugType", "none"));

        Assert.Equal("annotations", project["Nullable"]);
        Assert.Equal("none", project["DebugType"]);
        Assert.Equal("true", project["TreatWarningsAsErrors"]);
        Assert.Equal("8.0", project["AnalysisLevel"]);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData("FALSE")]
    public void False_in_any_spelling_is_a_choice(string value)
    {
        using var repository = new ScratchRepository();
        var body = ProjectText.Properties(("TreatWarningsAsErrors", value), ("EnforceCodeStyleInBuild", value));
        repository.Write("src/Orders/Orders.csproj", ProjectText.Of(ProjectText.Whole, body));

        var project = EvaluatedProject.Of(repository, "src/Orders/Orders.csproj", ("CI", "true"));

        Assert.Equal(value, project["TreatWarningsAsErrors"]);
        Assert.Equal(value, project["EnforceCodeStyleInBuild"]);
    }

    /// <summary>One evaluation a place and form, with every property written there.</summary>
    public sealed class Overrides : IDisposable
    {
        /// <summary>The switch that the others follow has tests of its own.</summary>
        public static readonly Dictionary<string, string> Values = PropertyTable.Rows.Values
            .Where(row => row.Name != "ContinuousIntegrationBuild")
            .ToDictionary(row => row.Name, Different);

        private readonly ScratchRepository _repository = new();
        private readonly ScratchRepository _silent = new();
        private readonly Dictionary<(string Form, string Place), EvaluatedProject> _projects = [];

        public Overrides()
        {
            var all = Values.Select(v => (v.Key, v.Value)).ToArray();
            _repository.Write("Directory.Build.props", $"<Project>{ProjectText.Properties(all)}</Project>");
            foreach (var form in ProjectText.Forms)
            {
                // The additive form names its framework; here that would be the project's word against the directory's.
                var plain = ProjectText.Of(form).Replace(ProjectText.Properties(("TargetFramework", "net10.0")), "", StringComparison.Ordinal);
                var path = $"src/{form}/{form}.csproj";
                _repository.Write(path, plain);
                _projects[(form, Directory)] = EvaluatedProject.Of(_repository, path, ("CI", "true"));
                _silent.Write(path, plain);
                _projects[(form, Global)] = EvaluatedProject.Of(_silent, path, [.. all, ("CI", "true")]);
                _silent.Write(path, plain.Replace("</Project>", ProjectText.Properties(all) + "</Project>", StringComparison.Ordinal));
                _projects[(form, Body)] = EvaluatedProject.Of(_silent, path, ("CI", "true"));
            }
        }

        public string Value(string form, string place, string property) => _projects[(form, place)][property];

        public void Dispose()
        {
            _repository.Dispose();
            _silent.Dispose();
        }

        private static string Different(PropertyRow row) => row.Name switch
        {
            "TargetFramework" or "StandardsTargetFramework" => "net8.0",
            "OutputType" => "WinExe",
            "Nullable" => "annotations",
            "LangVersion" => "12",
            "ImplicitUsings" => "disable",
            "AnalysisLevel" => "8.0",
            "NuGetAuditMode" => "direct",
            "DebugType" => "portable",
            "StandardsTestFramework" => "none",
            _ => row.In("CI") == "true" ? "false" : "true",
        };
    }
}
