// Each script hands the words so far to `crm-plan completion suggest` and falls back to file names where nothing is
// suggested. Written to live without any completion framework but the shell's own.

const bash = `# crm-plan completion for bash
_crm_plan() {
  local IFS=$'\\n' line
  COMPREPLY=()
  while IFS= read -r line; do
    line=\${line%%$'\\t'*}
    [[ $line == "\${COMP_WORDS[COMP_CWORD]}"* ]] && COMPREPLY+=("$line")
  done < <(crm-plan completion suggest -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _crm_plan crm-plan
`;

const zsh = `#compdef crm-plan
# crm-plan completion for zsh
_crm_plan() {
  local -a found
  local line
  while IFS= read -r line; do
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}\${\${line#*$'\\t'}:+:\${line#*$'\\t'}}")
  done < <(crm-plan completion suggest -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#found} )); then _describe 'crm-plan' found; else _files; fi
}
if [ "$funcstack[1]" = "_crm_plan" ]; then _crm_plan "$@"; else compdef _crm_plan crm-plan; fi
`;

const fish = `# crm-plan completion for fish
function __crm_plan_suggest
  set -l words (commandline -opc) (commandline -ct)
  crm-plan completion suggest -- $words[2..-1] 2>/dev/null
end
complete -c crm-plan -a '(__crm_plan_suggest)'
`;

const powershell = `# crm-plan completion for PowerShell
Register-ArgumentCompleter -Native -CommandName crm-plan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($wordToComplete -eq '') { $words += '' }
  crm-plan completion suggest -- @words 2>$null | ForEach-Object {
    $word, $says = $_ -split "\\t", 2
    if ($word -like "$wordToComplete*") {
      if (-not $says) { $says = $word }
      [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $says)
    }
  }
}
`;

/** The completion script of each shell. */
export const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
  ['powershell', powershell],
]);
