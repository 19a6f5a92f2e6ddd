using System.Runtime.Versioning;
using Standards.Checks.Commands.Secrets;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Secrets.Git;

/// <summary>What the two searches need of a test's repository.</summary>
internal static class GitSecrets
{
    public static RepositoryRunOptions Run(this TestFolder folder, string below = "") => new(
        Path.Combine(folder.Root, below),
        Path.Combine(folder.Root, "artifacts", "standards"),
        TestDay.Today,
        SeverityOptions.Local,
        "1.0.0")
    {
        Environment = folder.Environment,
    };

    public static StagedScanResult Staged(this TestFolder folder, string below = "") => new StagedScan(folder.Run(below)).Execute(CancellationToken.None);

    public static HistoryScanResult History(this TestFolder folder, string since = "", bool fail = false, string below = "") =>
        new HistoryScan(new HistoryScanOptions(folder.Run(below), since, fail)).Execute(CancellationToken.None);

    /// <summary>Rule, path, line and column of each, in their order.</summary>
    public static string[] Places(this IEnumerable<Verdict> verdicts) =>
    [
        .. verdicts.Select(v => $"{v.Finding.Rule.Id} {v.Finding.Path}({v.Finding.Line},{v.Finding.Column})"),
    ];

    public static string Key(int seed) => SecretSamples.Token("Stripe key", seed);

    public static TestFolder Stage(this TestFolder folder, string path, string text)
    {
        folder.Write(path, text).Git("add", "--", path);
        return folder;
    }

    /// <summary>Puts a program in the place of git.</summary>
    [UnsupportedOSPlatform("windows")]
    public static TestFolder WithGit(this TestFolder folder, string script)
    {
        var program = folder.Beside("bin/git");
        folder.Write("../bin/git", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        folder.Environment["PATH"] = folder.Beside("bin") + Path.PathSeparator + folder.Environment["PATH"];
        return folder;
    }

    public static string RemoveObject(this TestFolder folder, string revision)
    {
        var id = folder.Git("rev-parse", revision).Trim();
        var file = new FileInfo(Path.Combine(folder.Root, ".git", "objects", id[..2], id[2..])) { IsReadOnly = false };
        file.Delete();
        return id;
    }
}
