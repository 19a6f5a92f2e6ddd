using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>A deployment that does not wait for the scan of security: STD9271.</summary>
public sealed class ScannedRuleTests
{
    [Theory]
    [InlineData("scan: { timeout-minutes: 5, steps: [{ run: trivy fs . }] }")]
    [InlineData("scan: { timeout-minutes: 5, steps: [{ run: dotnet list package --vulnerable }] }")]
    [InlineData("security: { timeout-minutes: 5, steps: [{ run: ./eng/check }] }")]
    [InlineData("image-scan: { timeout-minutes: 5, needs: test, steps: [{ run: ./eng/check }] }")]
    public void Deployment_beside_a_scan_fires(string scan)
    {
        var finding = Assert.Single(Check(Jobs($"  {scan}\n  image: {{ timeout-minutes: 5, needs: test, steps: [{{ run: docker push x }}] }}\n")));
        var name = scan[..scan.IndexOf(':', StringComparison.Ordinal)];

        Assert.Equal(
            ("STD9271", 8, 3, $"job 'image' deploys and does not wait for job '{name}', which scans for mistakes of security", $"Write 'needs: [{name}]'"),
            (finding.Rule.Id, finding.Line, finding.Column, finding.Message, finding.Fix));
    }

    [Theory]
    [InlineData("  image: { timeout-minutes: 5, needs: [test, scan], steps: [{ run: docker push x }] }\n", "")]
    [InlineData(
        "  pack: { timeout-minutes: 5, needs: [test, scan], steps: [{ run: ./pack }] }\n"
            + "  image: { timeout-minutes: 5, needs: pack, steps: [{ run: docker push x }] }\n",
        "")]
    [InlineData("  image: { timeout-minutes: 5, needs: test, steps: [{ run: trivy fs . }, { run: docker push x }] }\n", "")]
    [InlineData("  image: { timeout-minutes: 5, needs: test, steps: [{ run: docker push x }] }\n", "needs: image, ")]
    [InlineData("  image: { timeout-minutes: 5, needs: test, steps: [{ run: docker push x }] }\n", "if: github.event_name == 'schedule', ")]
    public void Deployment_after_a_scan_or_before_one_that_is_no_gate_is_silent(string deployment, string scan) =>
        Assert.Empty(Check(Jobs($"  scan: {{ timeout-minutes: 5, {scan}steps: [{{ run: trivy fs . }}] }}\n{deployment}")));

    /// <summary>The image is scanned where it was pushed to; what runs it waits for that.</summary>
    [Fact]
    public void Deployment_beside_the_scan_of_its_image_fires() => Assert.Equal(
        [("STD9271", 9)],
        Check(Jobs(
            "  image: { timeout-minutes: 5, needs: test, steps: [{ run: docker push x }] }\n"
                + "  scan: { timeout-minutes: 5, needs: image, steps: [{ run: trivy image x }] }\n"
                + "  live: { timeout-minutes: 5, needs: image, steps: [{ run: helm upgrade x y }] }\n")).Select(f => (f.Rule.Id, f.Line)));

    [Theory]
    [InlineData("stages: [check, deploy]\nt: { stage: check, script: [dotnet test, trivy fs .] }\nd: { stage: deploy, script: [docker push x] }\n", "")]
    [InlineData(
        "t:\n  script: [dotnet test]\nscan:\n  script: [./check]\nd:\n  stage: deploy\n  needs: [t]\n  script: [docker push x]\n",
        "STD9271 5: job 'd' deploys and does not wait for job 'scan', which scans for mistakes of security")]
    [InlineData(
        "t:\n  script: [dotnet test]\nscan:\n  allow_failure: true\n  script: [./check]\nd:\n  stage: deploy\n  script: [docker push x]\n",
        "STD9270 4: the pipeline goes on when the scan fails")]
    public void Stages_and_needs_of_GitLab_are_read(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Check(text, PipelineFixture.GitLab).Select(f => $"{f.Rule.Id} {f.Line}: {f.Message}")));

    [Theory]
    [InlineData("dependsOn: [t]", "STD9271 5: job 'd' deploys and does not wait for job 'scan', which scans for mistakes of security")]
    [InlineData("dependsOn: [t, scan]", "")]
    public void Dependencies_of_Azure_are_read(string on, string expected) => Assert.Equal(
        expected,
        string.Join(
            '\n',
            Check(
                "jobs:\n  - job: t\n    steps: [{ script: dotnet test }]\n  - { job: scan, steps: [{ script: ./check }] }\n"
                    + $"  - job: d\n    {on}\n    steps: [{{ script: docker push x }}]\n",
                PipelineFixture.Azure).Select(f => $"{f.Rule.Id} {f.Line}: {f.Message}")));

    private static string Jobs(string others) => """
        on: push
        permissions: {}
        jobs:
          test:
            timeout-minutes: 5
            steps: [{ run: dotnet test }]

        """ + others;
}
