using Standards.Checks.Models.Operations;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations;

namespace Standards.Checks.Tests.Operations;

/// <summary>What holds for every operations file, whatever its family.</summary>
public class OperationsCheckTests
{
    [Fact]
    public void Repository_without_class_needs_nothing()
    {
        using var repository = new TestRepository().With("ops/anything.yml", "x: 1\n").With("ops/notes.md", "# N\n");
        Assert.Empty(OperationsFixture.Run(repository));
    }

    [Theory]
    [InlineData(ServiceClass.Service, "service")]
    [InlineData(ServiceClass.Worker, "worker")]
    public void Missing_file_fires_by_class(ServiceClass serviceClass, string name)
    {
        using var repository = new TestRepository();
        Assert.Contains(
            $"STD9011 ops/service.yml(0,0): the {name} has no ops/service.yml. Run 'dotnet new std-ops --file service' in the root of the repository and fill "
                + $"it in, or add 'service' to 'operations.optional' in standards.yml.",
            OperationsFixture.Run(repository, OperationsFixture.OfClass(serviceClass)));
    }

    [Fact]
    public void Missing_file_is_optional_when_the_policy_says_so()
    {
        using var repository = new TestRepository();
        var policy = OperationsFixture.Service.With(new OperationsPolicy { Optional = [.. OperationsCatalog.Files.Select(f => f.Name)] });
        Assert.Empty(OperationsFixture.Run(repository, policy));
    }

    [Theory]
    [InlineData("ops/services.yml")]
    [InlineData("ops/service.yaml")]
    [InlineData("ops/Service.yml")]
    public void Near_miss_of_a_name_fires(string path)
    {
        using var repository = new TestRepository().With(path, "x: 1\n");
        Assert.Equal(
            $"STD9001 {path}(0,0): '{path[4..]}' is not a name that is read. Run 'git mv {path} ops/service.yml'.",
            Assert.Single(OperationsFixture.Run(repository)));
    }

    [Theory]
    [InlineData(
        "services: [\n",
        "STD0010 ops/service.yml(1,11): the file is not YAML that can be read: the '[' that opens here is not closed. Correct the file; "
            + "its rules were not checked.")]
    [InlineData(
        "a: &x [1]\nb: *x\n",
        "STD0010 ops/service.yml(1,4): the file is not YAML that can be read: anchors and aliases are not supported. Correct the file; "
            + "its rules were not checked.")]
    [InlineData("", "STD9010 ops/service.yml(1,1): the file is empty, not a map of keys and values. Write a map with 'services'.")]
    [InlineData("- a\n", "STD9010 ops/service.yml(1,1): the file is a list, not a map of keys and values. Write a map with 'services'.")]
    public void Bad_file_is_a_coded_finding(string yaml, string expected) => Assert.Equal([expected], OperationsFixture.Check("service", yaml));

    [Fact]
    public void File_over_the_limit_is_a_coded_finding()
    {
        using var repository = new TestRepository().With("ops/service.yml", new string(' ', OperationsFile.MaxBytes + 1));
        Assert.StartsWith("STD0010 ops/service.yml(0,0): ", Assert.Single(OperationsFixture.Run(repository)), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_mistakes_are_cut() =>
        Assert.Equal(1001, OperationsFixture.Check("service", "services:\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"  S{i}: 1\n"))).Count);
}
