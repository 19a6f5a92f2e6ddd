using Standards.Checks.Models.Dependencies;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Licences;

namespace Standards.Checks.Tests.Licences;

public sealed class UnusedDecisionCheckTests : IDisposable
{
    private const string Used = """{ "version": 1, "dependencies": { "net10.0": { "Acme.Used": { "type": "Transitive" } } } }""";

    private static readonly Policy Gone = Decisions.Read("Acme.Gone", PolicyReader.FileName);

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void STD4305_names_the_decision_about_a_package_that_no_project_uses()
    {
        _repository.With("src/A/A.csproj", "<Project />").With("src/A/packages.lock.json", Used);

        var finding = Assert.Single(_repository.Run(new UnusedDecisionCheck(), Gone));

        Assert.Equal(("STD4305", "standards.yml", 7, 3), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("no project uses a package 'Acme.Gone', about whose licence 'dependencies.licences.packages' decides", finding.Message);
        Assert.Equal("Remove the decision", finding.Fix);
    }

    [Fact]
    public void STD4305_is_silent_where_it_cannot_know()
    {
        Assert.Empty(_repository.Run(new UnusedDecisionCheck(), Gone));
        _repository.With("src/A/A.csproj", "<Project />").With("src/A/packages.lock.json", Used).With("src/B/B.fsproj", "<Project />");
        Assert.Empty(_repository.Run(new UnusedDecisionCheck(), Gone));
        _repository.With("src/B/packages.B.lock.json", "{");
        Assert.Empty(_repository.Run(new UnusedDecisionCheck(), Gone));
        _repository.With("src/B/packages.B.lock.json", Used);
        Assert.NotEmpty(_repository.Run(new UnusedDecisionCheck(), Gone));
        Assert.Empty(_repository.Run(new UnusedDecisionCheck(), Decisions.Read("Acme.Gone", "eng/acme.yml")));
        Assert.Empty(_repository.Run(new UnusedDecisionCheck(), Decisions.Read("Acme.Us*", PolicyReader.FileName)));
        Assert.Empty(_repository.Run(new UnusedDecisionCheck()));
    }

    private static class Decisions
    {
        public static Policy Read(string key, string file) => (Policy.Default with
        {
            Origins = new PolicyOrigins(new Dictionary<string, PolicyOrigin> { [$"dependencies.licences.packages.{key}"] = new(file, file, 7, 3) }),
        }).With(new DependencyPolicy
        {
            Licences = new LicencePolicy
            {
                Packages = new Dictionary<string, LicenceDecision>(StringComparer.OrdinalIgnoreCase)
                {
                    [key] = new("MIT", "asked"),
                    ["acme.used"] = new("MIT", "asked"),
                },
            },
        });
    }
}
