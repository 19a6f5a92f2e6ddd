using Standards.Checks.Tests.Kubernetes;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Templates;

/// <summary>What <c>dotnet new std-kubernetes</c> writes into a repository that is there.</summary>
public sealed class KubernetesItemTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("std-service", "")]
    [InlineData("std-worker", "--class worker")]
    public void Manifests_are_those_of_a_new_repository(string template, string options) => Assert.Equal(
        TemplateContent.TextsOf(template, "--deploy kubernetes").Where(IsManifest),
        TemplateContent.TextsOf("std-kubernetes", options).Where(IsManifest));

    [Theory]
    [InlineData("", "")]
    [InlineData("--class worker", "")]
    [InlineData("", "<Project><PropertyGroup><ContainerRepository>orders</ContainerRepository><ContainerUser>1654</ContainerUser></PropertyGroup></Project>")]
    public void Manifests_leave_nothing_to_say(string options, string project)
    {
        foreach (var (path, text) in TemplateContent.TextsOf("std-kubernetes", options))
        {
            _repository.With(
                path, text.Replace("std-service1", "orders", StringComparison.Ordinal).Replace("std-handle1", "payments", StringComparison.Ordinal));
        }

        Assert.Empty((project.Length == 0 ? _repository : _repository.With("cmd/Orders.Api/Orders.Api.csproj", project)).Run(Manifests.Service));
    }

    private static bool IsManifest((string Path, string Text) file) => file.Path.StartsWith("deploy/kubernetes/", StringComparison.Ordinal);
}
