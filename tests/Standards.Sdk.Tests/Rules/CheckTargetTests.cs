using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary><c>dotnet build -t:StandardsCheck</c> finds what a build would find.</summary>
public sealed class CheckTargetTests
{
    [Fact]
    public void Project_of_several_frameworks_is_checked()
    {
        using var repository = new ScratchRepository()
            .Library("Orders.Shared", "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>")
            .Record(status: "Done");

        var result = repository.Build("src/Orders.Shared", "-t:StandardsCheck").Failed();

        Assert.Equal(["STD2005", "STD3103"], result.Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));
        Assert.Equal(0, result.Executions("Csc"));
        result.Reported(repository.Reports);
    }

    [Fact]
    public void Package_that_the_dotnet_SDK_adds_is_no_drift_of_the_lock_file()
    {
        using var repository = ScratchRepository.WithLibrary(body: "<PropertyGroup><IsTrimmable>true</IsTrimmable></PropertyGroup>");
        repository.Run("restore", "src/Orders.Core").Succeeded();
        Assert.Contains("Microsoft.NET.ILLink.Tasks", repository.Read("src/Orders.Core/packages.lock.json"), StringComparison.Ordinal);

        Assert.Empty(repository.Check("src/Orders.Core/Orders.Core.csproj").Succeeded().Diagnostics());
    }
}
