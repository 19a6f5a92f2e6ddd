using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Waiving;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Files;

namespace Standards.Tasks;

/// <summary>The command StandardsWaive: adds one entry to <c>standards.waivers.yml</c>, or says what is wrong and changes nothing.</summary>
public sealed class WriteWaiver : StandardsTask
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Id of a rule, an analyzer or a compiler warning.</summary>
    public string Rule { get; set; } = "";

    /// <summary>File or pattern.</summary>
    public string Path { get; set; } = "";

    /// <summary>Part of the message; optional.</summary>
    public string Text { get; set; } = "";

    /// <summary>Hash of the value, for rules about secrets.</summary>
    public string Value { get; set; } = "";

    /// <summary>Why it cannot be repaired yet.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Who answers for it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Who granted it.</summary>
    public string ApprovedBy { get; set; } = "";

    /// <summary>Last day.</summary>
    public string Expires { get; set; } = "";

    /// <summary>Ticket or record; optional.</summary>
    public string Link { get; set; } = "";

    private string File => System.IO.Path.Combine(Root, WaiverReader.FileName);

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        var request = Request();
        return AnswerOnce(("Standards.WriteWaiver", Root, request), () => Write(request, today));
    }

    private bool Write(WaiverRequest request, DateOnly today)
    {
        try
        {
            var info = new FileInfo(File);
            var (text, encoding) = info.Exists ? Decode(new SourceFile(Root, WaiverReader.FileName, info.Length, 0)) : (null, new UTF8Encoding(false));
            var addition = WaiverAddition.Try(text, request, today);
            if (addition.Findings.Count > 0)
            {
                foreach (var finding in addition.Findings)
                {
                    Log.Error(finding.Rule.Id, finding.Rule.HelpLink, finding.Path.Length == 0 ? null : File, finding.Line, finding.Column, finding.Text);
                }

                return false;
            }

            if (!AtomicFile.TryWrite(File, encoding.GetBytes(addition.Text)))
            {
                throw new UnreadableFileException(WaiverReader.FileName, "cannot be written");
            }

            Log.Print([$"Standards: {WaiverReader.FileName}({addition.Line}) waives {request.Rule} for {request.Path} until {request.Expires}. Commit the "
                + $"file, so that it is reviewed."]);
            return true;
        }
        catch (UnreadableFileException e)
        {
            Log.Error(
                RuleCatalog.PolicyFileReadable.Id,
                RuleCatalog.PolicyFileReadable.HelpLink,
                File,
                0,
                0,
                $"{e.Path} {e.Reason}. Make it a UTF-8 text file of at most 1 MB that you may change.");
            return false;
        }
    }

    // The encoding that gives the same bytes again, a byte order mark included.
    private static (string Text, Encoding Encoding) Decode(SourceFile file)
    {
        // Refuses what is no text.
        _ = file.ReadText(MaxBytes);
        var bytes = file.ReadBytes(MaxBytes);
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
            _ => new UTF8Encoding(false),
        };
        return (encoding.GetString(bytes), encoding);
    }

    private WaiverRequest Request() => new(Rule, Path, Reason, Owner, ApprovedBy, Expires) { Text = Text, Value = Value, Link = Link };
}
