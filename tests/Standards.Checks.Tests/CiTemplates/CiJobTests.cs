using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Tests.CiTemplates;

/// <summary>The jobs of the CI templates: what they may do, what they wait for, when they run.</summary>
public sealed class CiJobTests
{
    /// <summary>Jobs of GitHub and all that their tokens may do beyond nothing.</summary>
    private static readonly Dictionary<string, string> Permissions = new(StringComparer.Ordinal)
    {
        ["build"] = "contents: read",
        ["verify"] = "contents: read",
        ["code-scanning"] = "actions: read, contents: read, security-events: write",
        ["sign"] = "",
        ["attest"] = "attestations: write, contents: read, id-token: write",
        ["publish-packages"] = "contents: read, id-token: write",
        ["deploy-1"] = "contents: read, id-token: write",
        ["deploy-2"] = "contents: read, id-token: write",
        ["deploy-3"] = "contents: read, id-token: write",
        ["deploy"] = "contents: read, id-token: write",
        ["list"] = "contents: read",
        ["issue"] = "issues: write",
    };

    [Theory]
    [MemberData(nameof(CiTemplateTests.Workflows), MemberType = typeof(CiTemplateTests))]
    public void Jobs_may_do_what_they_need_and_end_in_time(string file)
    {
        var root = CiTemplate.Documents(file)[0];

        Assert.Empty(Assert.IsType<YamlMapping>(root.Find("permissions")).Entries);
        Assert.All(CiJobs.OfGitHub(file), job =>
        {
            Assert.Equal(
                Permissions[job.Name],
                string.Join(
                    ", ", ((YamlMapping)job.Body.Find("permissions")!).Entries.Select(entry => $"{entry.Key.Value}: {((YamlScalar)entry.Value).Value}")));
            Assert.True(
                job.Body.Value("uses").StartsWith("./", StringComparison.Ordinal) || int.Parse(job.Body.Value("timeout-minutes"), null) is > 0 and <= 60,
                job.Name);
        });
    }

    /// <summary>Every job that is waited for exists and comes before, and everything but the build waits for it: no gate can be passed by.</summary>
    [Fact]
    public void Jobs_wait_for_the_build()
    {
        WaitForTheBuild(CiTemplate.GitHub, CiJobs.OfGitHub(CiTemplate.GitHub));
        WaitForTheBuild(CiTemplate.GitLab, CiJobs.OfGitLab());
        Assert.Equal(
            ["build", "sign", "publish", "deploy_${{ replace(environment, '-', '_') }}"],
            CiTemplate.Steps(CiTemplate.Azure).Select(step => step.Job.Split('/')[0]).Distinct());
    }

    /// <summary>Azure hands outputs to stages that name the one they are of; those further on get an empty text.</summary>
    [Fact]
    public void Azure_stages_name_those_whose_outputs_they_take()
    {
        var stages = Regex.Split(CiTemplate.Text(CiTemplate.Azure), @"\n *- stage: ").Skip(1).ToList();

        Assert.Equal(4, stages.Count);
        Assert.All(stages.Skip(1), stage =>
        {
            var taken = Assert.Single(Regex.Matches(stage, @"stageDependencies\.(\w+)\.")).Groups[1].Value;
            Assert.Matches($@"dependsOn:(?: {taken}\n|\n(?: *#.*\n)? *- {taken}\n)", stage);
        });
    }

    [Fact]
    public void What_leaves_the_house_is_a_release()
    {
        Assert.All(
            CiJobs.OfGitHub(CiTemplate.GitHub).Where(job => job.Name is not ("build" or "verify" or "code-scanning")),
            job => Assert.StartsWith("startsWith(github.ref, inputs.release-ref)", job.Body.Value("if"), StringComparison.Ordinal));
        Assert.All(
            CiJobs.OfGitLab().Where(job => job.Name is not ("build" or "verify")),
            job => Assert.Equal("$CI_COMMIT_TAG", ((YamlSequence)job.Body.Find("rules")!).Items[^1].Value("if")));
        Assert.Equal(
            3,
            Regex.Count(
                CiTemplate.Text(CiTemplate.Azure),
                @"condition: and\(succeeded\(\), startsWith\(variables\['Build\.SourceBranch'\], '\$\{\{ parameters\.releaseRef \}\}'\)\)"));
    }

    private static void WaitForTheBuild(string file, IReadOnlyList<(string Name, YamlNode Body)> jobs)
    {
        Assert.Contains(jobs, job => job.Name == "deploy-3");
        Assert.All(jobs.Index(), job =>
        {
            var (name, needs) = (job.Item.Name, Needs(job.Item.Body));
            Assert.Subset(jobs.Take(job.Index).Select(before => before.Name).ToHashSet(StringComparer.Ordinal), needs);
            Assert.All(WaitedFor(name), need => Assert.True(needs.Contains(need), $"{file}: {name} does not wait for {need}"));
        });
    }

    private static string[] WaitedFor(string job) => job switch
    {
        "build" => [],
        "verify" or "code-scanning" => ["build"],
        "sign" => ["build", "verify"],
        // A deployment that waits for another has waited for what that has.
        "deploy-2" or "deploy-3" => ["build", "sign"],
        // What is released has been verified from outside, and is what the job that signs handed over.
        _ => ["build", "verify", "sign"],
    };

    private static HashSet<string> Needs(YamlNode job) => job.Find("needs") switch
    {
        YamlScalar one => [one.Value],
        YamlSequence list => list.Items.Select(item => item is YamlScalar one ? one.Value : item.Value("job")).ToHashSet(StringComparer.Ordinal),
        _ => [],
    };
}
