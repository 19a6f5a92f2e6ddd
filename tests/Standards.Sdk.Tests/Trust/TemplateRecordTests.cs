using Standards.Sdk.Tests.Commands;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Trust;

/// <summary>The record of a template is a file of the repository, and what it names becomes paths.</summary>
[Trait("Subject", "Trust")]
public sealed class TemplateRecordTests(SoundRepository sound) : IClassFixture<SoundRepository>
{
    private const string Record = ".standards/template.json";
    private const string Later = "0.0.2";

    [Fact]
    public void Name_that_leads_out_of_the_repository_is_refused_and_writes_nothing()
    {
        var repository = sound.Fresh().Write(Record, $$"""
            {
              "template": "std-service",
              "version": "{{PackedSdk.Instance.Version}}",
              "name": "@/../../../../../../../../escaped",
              "answers": {
                "owners": "",
                "team": "",
                "store": "none",
                "ci": "none",
                "auth": "none",
                "deploy": "none",
                "inRepo": "false",
                "createdOn": "2026-11-21",
                "dotnetSdk": "{{Sources.DotnetVersion}}"
              }
            }

            """).Commit();
        var feed = Directory.CreateDirectory(repository.Sibling("later").Root).FullName;
        LaterPackage.Write(PackedSdk.Instance.Pack("templates/Standards.Templates"), feed, Later, (_, text) => text);

        var refused = repository.Build(
            SoundRepository.Project, "-t:StandardsUpdate", $"-p:StandardsTemplateVersion={Later}", $"-p:StandardsTemplateSource={feed}").Failed();

        Assert.False(repository.Exists("../escaped"), refused.Output);
        Assert.Equal([("STD9501", Record, 4)], refused.Diagnostics().Select(d => (d.Rule, d.Path, d.Line)));
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());
    }
}
