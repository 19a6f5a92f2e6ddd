using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations.Flags;

namespace Standards.Checks.Tests.Operations;

/// <summary>STD9637: the register of flags is there.</summary>
public sealed class FlagRegisterCheckTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("Microsoft.FeatureManagement.AspNetCore")]
    [InlineData("openfeature")]
    [InlineData("LaunchDarkly.ServerSdk")]
    public void Library_of_flags_without_the_register_is_STD9637(string package)
    {
        With("cmd/Shop/Shop.csproj", package).With("src/B/B.csproj", "<Project");

        FindingAssert.Only(
            Run(ServiceClass.Service),
            "STD9637",
            "cmd/Shop/Shop.csproj",
            2,
            2,
            $"the code asks '{package}' for flags, and there is no ops/flags.yml that declares them",
            "Add it, and declare each flag with its owner, its state and the day of its end");
    }

    [Theory]
    [InlineData("cmd/Shop/Shop.csproj", "Microsoft.Extensions.Hosting", ServiceClass.Service)]
    [InlineData("cmd/Shop/Shop.csproj", "OpenFeatures", ServiceClass.Service)]
    [InlineData("tests/Shop.Tests/Shop.Tests.csproj", "OpenFeature", ServiceClass.Service)]
    [InlineData("samples/Shop/Shop.csproj", "OpenFeature", ServiceClass.Service)]
    [InlineData("src/Shop/Shop.csproj", "OpenFeature", ServiceClass.Library)]
    public void Others_are_silent(string path, string package, ServiceClass of)
    {
        With(path, package);

        Assert.Empty(Run(of));
    }

    [Fact]
    public void Register_is_enough_and_two_projects_are_one_finding()
    {
        With("cmd/A/A.csproj", "OpenFeature");
        With("cmd/B/B.csproj", "OpenFeature");
        Assert.Equal("cmd/A/A.csproj", Assert.Single(Run(ServiceClass.Worker)).Path);

        _repository.With("ops/flags.yml", "flags: {}\n");
        Assert.Empty(Run(ServiceClass.Worker));
    }

    private TestRepository With(string path, string package) =>
        _repository.With(path, $"<Project><ItemGroup>\n <PackageReference Include=\"{package}\" />\n</ItemGroup></Project>\n");

    private IReadOnlyList<Finding> Run(ServiceClass of) =>
        _repository.Run(new FlagRegisterCheck(), Policy.Default with { Service = new ServicePolicy { Class = of } });
}
