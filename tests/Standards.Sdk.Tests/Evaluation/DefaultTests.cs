using System.Xml.Linq;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>docs/guides/properties.md and what MSBuild evaluates are the same, row by row, in every place and both forms.</summary>
public class DefaultTests : IClassFixture<DefaultTests.Places>
{
    private readonly Places _places;

    public DefaultTests(Places places) => _places = places;

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var form in ProjectText.Forms)
        {
            foreach (var place in Places.Names)
            {
                foreach (var property in PropertyTable.Rows.Keys)
                {
                    // By place the other SDK decides.
                    if (!(form == ProjectText.Additive && property == "OutputType"))
                    {
                        rows.Add(property, form, place);
                    }
                }
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Documented_default_is_the_evaluated_value(string property, string form, string place) =>
        Assert.Equal(PropertyTable.Rows[property].In(place), _places.Value(form, place, property), ignoreCase: true);

    [Fact]
    public void Every_property_that_the_policy_sets_is_documented()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sources.Root, "sdk", "Standards.Sdk", "policy"), "*.props");
        var defaults = files
            .SelectMany(file => XDocument.Load(file).Descendants("PropertyGroup").Elements())
            .Where(e => e.Attribute("Condition")?.Value.Contains($"'$({e.Name.LocalName})' == ''", StringComparison.Ordinal) == true)
            .Select(e => e.Name.LocalName)
            .Where(name => !name.StartsWith('_'))
            .Except(["StandardsRepositoryRoot", "StandardsInnerSdk"]);

        Assert.Empty(defaults.Except(PropertyTable.Rows.Keys));
    }

    [Fact]
    public void Table_is_read()
    {
        Assert.True(PropertyTable.Rows.Count > 25);
        Assert.Equal("true", PropertyTable.Rows["TreatWarningsAsErrors"].In("CI"));
        Assert.Equal("", PropertyTable.Rows["RestoreLockedMode"].In("Release"));
    }

    /// <summary>One evaluation a place and form, for all properties.</summary>
    public sealed class Places : IDisposable
    {
        public static readonly string[] Names = ["local", "CI", "Release", "cmd/", "tests/"];

        private readonly ScratchRepository _repository = new();
        private readonly Dictionary<(string Form, string Place), EvaluatedProject> _projects = [];

        public Places()
        {
            foreach (var form in ProjectText.Forms)
            {
                foreach (var (folder, name) in new[] { ("src", "Orders"), ("cmd", "Orders.Host"), ("tests", "Orders.Specs") })
                {
                    _repository.Write($"{folder}/{form}.{name}/{form}.{name}.csproj", ProjectText.Of(form));
                }

                _projects[(form, "local")] = Evaluate(form, "src", "Orders");
                _projects[(form, "CI")] = Evaluate(form, "src", "Orders", ("CI", "true"));
                _projects[(form, "Release")] = Evaluate(form, "src", "Orders", ("Configuration", "Release"));
                _projects[(form, "cmd/")] = Evaluate(form, "cmd", "Orders.Host");
                _projects[(form, "tests/")] = Evaluate(form, "tests", "Orders.Specs");
            }
        }

        public string Value(string form, string place, string property) => _projects[(form, place)][property];

        public void Dispose() => _repository.Dispose();

        private EvaluatedProject Evaluate(string form, string folder, string name, params (string, string)[] globals)
        {
            var project = EvaluatedProject.Of(_repository, $"{folder}/{form}.{name}/{form}.{name}.csproj", globals);
            Assert.Equal("", project.Warnings);
            return project;
        }
    }
}
