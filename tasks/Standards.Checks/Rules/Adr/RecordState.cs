using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>A record as it stands in a commit or in the checkout.</summary>
/// <param name="Record">What it says.</param>
/// <param name="Decision">What it decides; null when it cannot be understood.</param>
internal sealed record RecordState(AdrRecord Record, Decision? Decision)
{
    /// <summary>The status; null when there is none or it is not of the closed list.</summary>
    public AdrStatus? Status { get; } = Record.Status is { } field ? AdrStatusText.Parse(field.Value) : null;

    /// <summary>Whether it was decided for it, even if the decision was replaced since.</summary>
    public bool IsDecided => Status is AdrStatus.Accepted or AdrStatus.Superseded or AdrStatus.Deprecated;

    /// <summary>The record in a text.</summary>
    /// <param name="file">Its place.</param>
    /// <param name="text">Its text.</param>
    /// <param name="policy">The folder of the records.</param>
    public static RecordState Read(SourceFile file, string text, AdrPolicy policy)
    {
        var page = MarkupReader.Read(text);
        var record = AdrReader.Read(file, text, page, policy);
        return new RecordState(record, Decision.TryRead(record, SectionDocument.TryRead(page)));
    }
}
