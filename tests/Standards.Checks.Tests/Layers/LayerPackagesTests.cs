using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Tests.Layers;

/// <summary>Which packages restore fetches for a policy.</summary>
public sealed class LayerPackagesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("standards-layers-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("extends: ['nuget:Acme.Policy/1.2.0', eng/acme.yml, \"nuget:Other/02.0.0.0\"] # nuget:Not.There/1.0.0\n", "Acme.Policy 1.2.0,Other 2.0.0")]
    [InlineData("extends:\n  - nuget:Acme.Policy/1.2.0-rc.1\n  - nuget:Acme.Policy/1.2.0-rc.1\n", "Acme.Policy 1.2.0-rc.1")]
    [InlineData("extends: [nuget:Acme.Policy/1.*, nuget:Acme.Policy, nuget:../x/1.0.0]\n", "")]
    [InlineData("name: nuget:Acme.Policy/1.2.0\n", "")]
    [InlineData("extends: [nuget:Acme.Policy/1.2.0\n", "")]
    [InlineData("", "")]
    public void Packages_are_those_of_the_entries_that_can_be_read(string policy, string expected)
    {
        File.WriteAllText(Path.Combine(_root, "standards.yml"), policy);

        Assert.Equal(expected, string.Join(',', LayerPackages.Of(_root).Select(p => p.Name)));
    }

    [Fact]
    public void Repository_without_a_policy_needs_none() => Assert.Empty(LayerPackages.Of(_root));
}
