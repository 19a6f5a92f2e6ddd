using Standards.Checks.Composition;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Tests.Layers;

namespace Standards.Checks.Tests.Licences;

public class LicencePolicyTests
{
    [Fact]
    public void Lists_and_decisions_are_read()
    {
        var (policy, findings) = PolicyLoader.Read(
            "dependencies: { licences: { allow: [mit, LicenseRef-Acme], deny: GPL-2.0+, ask: ['GPL-2.0 WITH Classpath-exception-2.0'], packages: { Acme.*: { "
                + "licence: NONE, reason: our own } } } }\n",
            "standards.yml");

        Assert.Empty(findings);
        var licences = policy.Dependencies.Licences;
        Assert.Equal(["mit", "LicenseRef-Acme", "GPL-2.0+", "GPL-2.0 WITH Classpath-exception-2.0"], licences.Allow.Concat(licences.Deny).Concat(licences.Ask));
        Assert.Equal(("Acme.*", new LicenceDecision("NONE", "our own")), licences.Find("acme.own"));
        Assert.Null(licences.Find("Acm"));
    }

    [Fact]
    public void Decisions_of_all_layers_hold_each_as_a_whole()
    {
        using var repository = new LayerRepository("""
            extends: eng/a.yml
            dependencies:
              licences:
                packages:
                  Acme.Core.A: { licence: MPL-2.0, reason: r }
                  Acme.Half: { licence: MIT }

            """)
            .With(
                "eng/a.yml",
                "dependencies: { licences: { packages: { Acme.Core.A: { licence: EPL-2.0, reason: old }, Acme.B: { licence: ISC, reason: s } } } }\n");

        Assert.Equal("STD0006", repository.Single().Rule.Id);
        var policy = repository.Load().Policy;
        Assert.Equal(
            ["Acme.B ISC s", "Acme.Core.A MPL-2.0 r"],
            policy.Dependencies.Licences.Packages.Select(p => $"{p.Key} {p.Value.Licence} {p.Value.Reason}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ("standards.yml", 5, 7),
            (
                policy.Origins["dependencies.licences.packages.Acme.Core.A"].Path,
                policy.Origins["dependencies.licences.packages.Acme.Core.A"].Line,
                policy.Origins["dependencies.licences.packages.Acme.Core.A"].Column));
    }

    [Theory]
    [InlineData("Acme.New: { licence: MPL-2.0, reason: r }", true)]
    [InlineData("Acme.Old: { licence: MPL-2.0, reason: r }", true)]
    [InlineData("Acme.Old: { licence: EPL-2.0, reason: another one }", false)]
    public void Decision_that_a_mandatory_list_does_not_hold_is_STD0009(string decision, bool isWeaker)
    {
        using var repository = new LayerRepository($"""
            extends: eng/a.yml
            dependencies:
              licences:
                packages:
                  {decision}

            """)
            .With(
                "eng/a.yml",
                "dependencies: { licences: { packages: { Acme.Old: { licence: EPL-2.0, reason: r } } } }\nmandatory: [dependencies.licences.packages]\n");

        if (isWeaker)
        {
            var finding = repository.Single();
            Assert.Equal(("STD0009", "standards.yml", 5), (finding.Rule.Id, finding.Path, finding.Line));
        }
        else
        {
            repository.Silent();
        }

        Assert.Equal("EPL-2.0", Assert.Single(repository.Load().Policy.Dependencies.Licences.Packages).Value.Licence);
    }

    [Theory]
    [InlineData("deny: [MIT, GPL-3]", 18, "deny", "GPL-3", "Write 'GPL-3.0'")]
    [InlineData("allow: Apache-2", 13, "allow", "Apache-2", "Write 'Apache-2.0'")]
    [InlineData("ask: ['MIT OR ISC']", 12, "ask", "MIT OR ISC", "Write its identifier from https://spdx.org/licenses, such as 'MPL-2.0'")]
    public void Name_that_no_licence_has_is_reported(string list, int column, string key, string value, string fix)
    {
        var (_, findings) = PolicyLoader.Read($"dependencies:\n  licences:\n     {list}\n", "standards.yml");

        var finding = Assert.Single(findings);
        Assert.Equal(("STD0006", "standards.yml", 3, column), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal($"'dependencies.licences.{key}' holds '{value}', which is no licence of the SPDX list", finding.Message);
        Assert.Equal(fix, finding.Fix);
    }
}
