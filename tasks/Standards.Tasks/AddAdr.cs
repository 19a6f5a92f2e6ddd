using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.AdrAdditions;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>
/// The command StandardsNewAdr: writes the next decision record, the statuses of those that it takes the place of and the line of the index, or says
/// what is wrong and changes nothing.
/// </summary>
public sealed class AddAdr : StandardsTask
{
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The decision in a few words.</summary>
    public string Title { get; set; } = "";

    /// <summary>Numbers of records that it takes the place of; optional.</summary>
    public string Supersedes { get; set; } = "";

    /// <summary>Who decides; optional.</summary>
    public string Deciders { get; set; } = "";

    /// <summary>Topics; optional.</summary>
    public string Tags { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        var request = new AdrRequest(Title, Supersedes, Deciders, Tags);
        return AnswerOnce(("Standards.AddAdr", Root, request), () => Write(request, today));
    }

    private bool Write(AdrRequest request, DateOnly today)
    {
        try
        {
            var policies = Policies(today);
            // The folder of the records stands there.
            var broken = policies.Findings
                .Where(finding => finding.Path == PolicyReader.FileName
                    && (finding.Rule == RuleCatalog.PolicyFileReadable || finding.Rule == RuleCatalog.PolicyFileSyntax))
                .ToArray();
            if (broken.Length > 0)
            {
                return Refuse(broken);
            }

            var snapshot = RepositoryReader.Read(Root, new RepositoryReaderOptions { Environment = EnvironmentVariables() }, Cancellation);
            var addition = AdrAdder.Plan(new CheckContext(snapshot, policies.Policy, today, Cancellation), request);
            if (addition.Findings.Count > 0)
            {
                return Refuse(addition.Findings);
            }

            if (Path.Exists(FullPath(addition.Path)))
            {
                return Fail(
                    RuleCatalog.AdrNumberUnique,
                    FullPath(addition.Path),
                    $"{addition.Path} is there already, and git does not list it. Commit, rename or remove it, and run the command again.");
            }

            return WriteAll(addition);
        }
        catch (UnreadableFileException e)
        {
            return Fail(
                RuleCatalog.PolicyFileReadable, FullPath(e.Path), $"{e.Path} {e.Reason}. Make it a UTF-8 text file that you may change. Nothing was written.");
        }
    }

    // All or nothing: what was written is taken back when a later file cannot be.
    private bool WriteAll(AdrAddition addition)
    {
        var before = addition.Edits.Select(edit => (edit.Path, edit.Text, Bytes: new SourceFile(Root, edit.Path, 0, 0).ReadBytes(MaxBytes))).ToArray();
        for (var i = 0; i < before.Length; i++)
        {
            if (!AtomicFile.TryWrite(FullPath(before[i].Path), Encode(before[i].Text, before[i].Bytes)))
            {
                return TakeBack(before[..i], before[i].Path);
            }
        }

        if (!AtomicFile.TryWrite(FullPath(addition.Path), new UTF8Encoding(false).GetBytes(addition.Text)))
        {
            return TakeBack(before, addition.Path);
        }

        Log.Print([
            $"Standards: {addition.Path} is written, with the status Proposed. Write its context, decision and consequences.",
            .. addition.Edits.Select(edit => $"Standards: {edit.Path} changed with it."),
            .. addition.Remarks.Select(remark => $"Standards: {remark}."),
            "Standards: Numbers on branches that are not merged are not seen; if two records get one number, the build says so after the merge (STD3102).",
        ]);
        return true;
    }

    private bool TakeBack(IEnumerable<(string Path, string Text, byte[] Bytes)> written, string failed)
    {
        string[] lost = [.. written.Where(file => !AtomicFile.TryWrite(FullPath(file.Path), file.Bytes)).Select(file => file.Path)];
        return Fail(
            RuleCatalog.PolicyFileReadable,
            FullPath(failed),
            $"{failed} cannot be written. Make it writable and run the command "
                + $"again.{(lost.Length == 0 ? " Nothing was changed." : $" Changed already, and to be taken back with git: {string.Join(", ", lost)}.")}");
    }

    private bool Refuse(IEnumerable<Standards.Checks.Findings.Finding> findings)
    {
        foreach (var finding in findings)
        {
            Log.Error(
                finding.Rule.Id, finding.Rule.HelpLink, finding.Path.Length == 0 ? null : FullPath(finding.Path), finding.Line, finding.Column, finding.Text);
        }

        return false;
    }

    private bool Fail(RuleDescriptor rule, string file, string text)
    {
        Log.Error(rule.Id, rule.HelpLink, file, 0, 0, text);
        return false;
    }

    // The encoding in which the file was, its byte order mark included.
    private static byte[] Encode(string text, byte[] before)
    {
        Encoding encoding = before switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
            _ => new UTF8Encoding(false),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private string FullPath(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));
}
