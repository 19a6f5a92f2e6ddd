using System.Xml.Linq;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>The security policy leads to a place that exists: the private reports of the repository that the packages name.</summary>
public class SecurityPolicyTests
{
    [Fact]
    public void Vulnerabilities_are_reported_to_the_repository_of_the_packages()
    {
        var repository = XDocument.Load(RepositoryRoot.Combine("Directory.Build.props")).Descendants("RepositoryUrl").Single().Value;

        Assert.Contains($"]({repository}/security/advisories/new)", File.ReadAllText(RepositoryRoot.Combine("SECURITY.md")), StringComparison.Ordinal);
    }
}
