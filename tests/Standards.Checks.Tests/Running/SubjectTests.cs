using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Running;

/// <summary>Which rules a repository gives something to judge: the others prove nothing by their silence.</summary>
public sealed class SubjectTests : IDisposable
{
    private readonly TestRepository _repository = new TestRepository().With("README.md", "# Orders\n\nOrders.\n");
    private readonly string _output = Directory.CreateTempSubdirectory("standards-subjects-").FullName;

    public void Dispose()
    {
        _repository.Dispose();
        Directory.Delete(_output, recursive: true);
    }

    [Theory]
    [InlineData("STD3103", "docs/adr/0001-use-it.md", "# 1. Use it\n")]
    [InlineData("STD9151", "deploy/api.yml", "apiVersion: v1\nkind: Pod\n")]
    [InlineData("STD9033", "ops/slo.yml", "slo_definitions: {}\n")]
    [InlineData("STD9251", ".github/workflows/ci.yml", "on: push\n")]
    [InlineData("STD9101", "Dockerfile", "FROM scratch\n")]
    [InlineData("STD2001", "src/A/A.csproj", "<Project />\n")]
    [InlineData("STD1101", "src/A/A.csproj", "<Project />\n")]
    public void Rule_has_a_subject_when_a_file_that_it_is_about_is_there(string rule, string path, string text)
    {
        Assert.False(HasSubject(rule));
        _repository.With(path, text);
        Assert.True(HasSubject(rule));
    }

    [Theory]
    [InlineData("STD9151", "deploy/settings.yml", "name: orders\n")]
    [InlineData("STD9151", "src/A/A.csproj", "<Project />\n")]
    [InlineData("STD9251", "config/settings.yml", "name: orders\n")]
    [InlineData("STD9033", "ops/service.yml", "services: {}\n")]
    public void File_of_another_kind_is_no_subject(string rule, string path, string text)
    {
        _repository.With(path, text);

        Assert.False(HasSubject(rule));
    }

    [Theory]
    [InlineData("STD0005")]
    [InlineData("STD5001")]
    [InlineData("STD3201")]
    public void Policy_secrets_and_the_readme_are_judged_in_every_repository(string rule) => Assert.True(HasSubject(rule));

    private bool HasSubject(string rule)
    {
        var files = _repository.Context().Snapshot.Files;
        var result = new RepositoryRun(new RepositoryRunOptions(_repository.Root, _output, TestDay.Today, SeverityOptions.Local, "1.2.3")
        {
            Snapshot = new RepositorySnapshot(_repository.Root, files),
        }).Execute(CancellationToken.None);
        // The next one sees other files of the same time.
        Directory.Delete(Path.Combine(_output, "state"), recursive: true);
        return result.Summary.InForce.Single(r => r.Rule.Id == rule).HasSubject;
    }
}
