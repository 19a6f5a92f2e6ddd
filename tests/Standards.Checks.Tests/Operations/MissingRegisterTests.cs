using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Operations;

/// <summary>Which registers a class of repository needs, and which come only with what they are about.</summary>
public class MissingRegisterTests
{
    [Theory]
    [InlineData("STD9741", "data")]
    [InlineData("STD9771", "secrets-rotation")]
    [InlineData("STD9781", "backup")]
    [InlineData("STD9801", "cost")]
    [InlineData("STD9811", "access-reviews")]
    [InlineData("STD9831", "tech-debt")]
    public void Service_and_worker_need_it(string rule, string name)
    {
        using var repository = new TestRepository();
        foreach (var (serviceClass, kind) in ((ServiceClass, string)[])[(ServiceClass.Service, "service"), (ServiceClass.Worker, "worker")])
        {
            Assert.Contains(
                $"{rule} ops/{name}.yml(0,0): the {kind} has no ops/{name}.yml. Run 'dotnet new std-ops --file {name}' in the root of the repository and fill "
                    + $"it in, or add '{name}' to 'operations.optional' in standards.yml.",
                OperationsFixture.Run(repository, OperationsFixture.OfClass(serviceClass)));
        }
    }

    [Theory]
    [InlineData("compliance")]
    [InlineData("models")]
    [InlineData("requirements")]
    public void Nobody_needs_it(string name)
    {
        using var repository = new TestRepository();
        Assert.DoesNotContain(OperationsFixture.Run(repository, OperationsFixture.Service), f => f.Contains($"ops/{name}.yml", StringComparison.Ordinal));
    }

    [Fact]
    public void Library_needs_none()
    {
        using var repository = new TestRepository();
        Assert.Empty(OperationsFixture.Run(repository, OperationsFixture.OfClass(ServiceClass.Library)));
    }
}
