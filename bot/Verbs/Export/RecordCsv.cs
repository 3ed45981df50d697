using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using LiaisonBot.Known;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Verbs.Export;

/// <summary>
/// Records as CSV: UTF-8 with a mark at its beginning, commas, quotes doubled (RFC 4180), the same on every machine. A
/// field that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
internal sealed class RecordCsv : IAsyncDisposable
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape, InjectionCharacters = ['=', '+', '-', '@', '\t', '\r'],
    };

    private readonly RecordColumns _columns;
    private readonly StreamWriter _text;
    private readonly CsvWriter _csv;
    private bool _begun;

    /// <summary>Leaves the stream open.</summary>
    public RecordCsv(Stream stream, Roster roster)
    {
        _columns = new RecordColumns(roster);
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        _csv = new CsvWriter(_text, Form, leaveOpen: true);
    }

    /// <summary>Writes a row, the first time behind the names of the columns.</summary>
    public async Task WriteAsync(RecordRow row)
    {
        await BeginAsync();
        await RowAsync(_columns.FieldsOf(row));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await BeginAsync();
        await _csv.DisposeAsync();
        await _text.DisposeAsync();
    }

    private async Task BeginAsync()
    {
        if (!_begun)
        {
            _begun = true;
            await RowAsync(_columns.Names);
        }
    }

    private async Task RowAsync(IEnumerable<string?> fields)
    {
        foreach (var field in fields)
        {
            _csv.WriteField(field);
        }

        await _csv.NextRecordAsync();
    }
}
