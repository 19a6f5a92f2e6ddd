using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>STD8113 in contracts of gRPC and events: a field of type <c>double</c> or <c>float</c> that holds money.</summary>
public sealed class ProtoMoneyCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "money.proto";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.MigrationMoneyType];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => MigrationFiles.IsProto(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var bytes = file.ReadBytes(MigrationFiles.MaxBytes);
        if (bytes.AsSpan().IndexOf("double"u8) < 0 && bytes.AsSpan().IndexOf("float"u8) < 0)
        {
            return [];
        }

        var text = Encoding.UTF8.GetString(bytes);
        var sink = new FindingSink(file, text);
        // Comments and strings of proto are those of C#.
        var tokens = new CSharpTokens(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if ((tokens.Is(at, "double") || tokens.Is(at, "float"))
                && tokens.IsWord(at + 1)
                && tokens.Is(at + 2, "=")
                && DataNames.IsMoney(tokens.Text(at + 1)))
            {
                MoneyRule.Add(tokens.Text(at + 1), tokens.Text(at), tokens.Offset(at), sink.Add, "Use 'google.type.Money', or a string that holds a decimal");
            }
        }

        return sink.Findings;
    }
}
