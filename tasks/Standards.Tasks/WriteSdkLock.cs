using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Packages;
using Standards.Checks.Rules.Dependencies.SdkPins;

namespace Standards.Tasks;

/// <summary>The command StandardsLockSdks: writes the content hashes of the SDKs of <c>global.json</c> into <c>standards.lock.json</c>.</summary>
public sealed class WriteSdkLock : StandardsTask
{
    private const string FileName = "standards.lock.json";

    private const int MaxBytes = 1024 * 1024;

    private string LockFile => Path.Combine(Root, FileName);

    /// <inheritdoc/>
    public override bool Execute() => AnswerOnce(("Standards.WriteSdkLock", Root), Write);

    private bool Write()
    {
        var installed = InstalledSdks.ReadAll(Root, typeof(WriteSdkLock).Assembly.Location, PackageFolder);
        var known = installed.Where(s => s.ContentHash.Length > 0).ToList();
        foreach (var sdk in installed.Where(s => s.ContentHash.Length == 0))
        {
            return Fail(
                RuleCatalog.SdkLockVerifiable,
                $"The content of '{sdk.Name}' {sdk.Version} is not known, because its package folder has no '.nupkg.metadata' that can be read. Delete the "
                    + $"folder of the package from NuGet's package folder and build again.");
        }

        if (known.Count == 0)
        {
            return Fail(
                RuleCatalog.SdkLockCurrent,
                "global.json names no SDK in 'msbuild-sdks' that lies in NuGet's package folder, so there is nothing to lock. Build a "
                    + "project that uses it first.");
        }

        try
        {
            var info = new FileInfo(LockFile);
            var old = info.Exists ? new SourceFile(Root, FileName, info.Length, 0).ReadText(MaxBytes) : null;
            if (SdkLockWriter.Write(old, known) is not { } text)
            {
                return Fail(
                    RuleCatalog.SdkLockReadable,
                    $"{FileName} is not of the form that this version knows, and nothing in it may be lost. Correct or delete it.");
            }

            if (text != old && !AtomicFile.TryWrite(LockFile, System.Text.Encoding.UTF8.GetBytes(text)))
            {
                return Fail(RuleCatalog.SdkLockReadable, $"{FileName} cannot be written. Make it a file that you may change.");
            }

            Log.Print([
                .. known.Select(s => $"Standards: {s.Name} {s.Version} has the content {s.ContentHash}"),
                $"Standards: {FileName} {(text == old ? "is as it was" : "is written. Commit the file, so that it is reviewed")}.",
            ]);
            return true;
        }
        catch (UnreadableFileException e)
        {
            return Fail(RuleCatalog.SdkLockReadable, $"{e.Path} {e.Reason}. Make it a UTF-8 text file of at most 1 MB.");
        }
    }

    private bool Fail(RuleDescriptor rule, string message)
    {
        Log.Error(rule.Id, rule.HelpLink, LockFile, 0, 0, message);
        return false;
    }
}
